package dev.covenant.maven;

import dev.covenant.compat.Level;
import dev.covenant.gate.GateJob;
import dev.covenant.gate.GateOutcome;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.GateRequest;
import dev.covenant.gate.GateSettings;
import dev.covenant.gate.MissingBaseline;
import dev.covenant.gate.Side;
import dev.covenant.gate.VersionAdvice;
import dev.covenant.gate.report.Look;
import dev.covenant.gate.report.ReportForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells a build what the gate says. */
record GateVerdict(GateSetup setup, List<ReportTarget> targets) {
    void tell(GateOutcome outcome) throws MojoExecutionException, MojoFailureException {
        if (outcome instanceof GateOutcome.FirstRelease first) {
            first(first);
            return;
        }
        GateReport report = ((GateOutcome.Judged) outcome).report();
        Log log = setup.log();
        text(report).lines().forEach(line(report, log));
        write(report);
        if (report.isRefused()) {
            throw new MojoFailureException(failure(report));
        }
    }

    /** As loud as what was found is grave, also where the gate is only asked to report. */
    private static Consumer<String> line(GateReport report, Log log) {
        if (report.isRefused() || report.count(Level.ERROR) > 0) {
            return log::error;
        }
        return report.count(Level.WARN) > 0 ? log::warn : log::info;
    }

    private void write(GateReport report) throws MojoExecutionException {
        for (ReportTarget target : targets) {
            target.write(report);
            setup.log().info("report: " + setup.shown(target.file()));
        }
    }

    /** Whoever waits for a report gets one: everything is new. */
    private void first(GateOutcome.FirstRelease first) throws MojoExecutionException, MojoFailureException {
        Side nothing = new Side("nothing released yet", Optional.empty(), Path.of(""), "", List.of());
        GateSettings settings = setup.orders().settings().withAcceptances(List.of());
        write(GateJob.run(new GateRequest(nothing, first.revised(), List.of(), settings)));
        if (first.isRefused()) {
            throw new MojoFailureException(first.text());
        }
        Consumer<String> line = first.missing() == MissingBaseline.WARN ? setup.log()::warn : setup.log()::info;
        line.accept(first.text());
    }

    static String text(GateReport report) throws MojoExecutionException {
        try {
            StringBuilder text = new StringBuilder();
            ReportForm.TEXT.write(report, Look.PLAIN, text);
            return text.toString();
        } catch (IOException e) {
            throw new MojoExecutionException("a text cannot be written to memory", e);
        }
    }

    private static String failure(GateReport report) {
        StringBuilder text = new StringBuilder("this release breaks those who use ")
                .append(report.request().old().label())
                .append(": ")
                .append(counted(report.count(Level.ERROR), "error"))
                .append(", ")
                .append(counted(report.count(Level.WARN), "warning"));
        VersionAdvice advice = report.advice();
        if (!advice.sufficient()) {
            text.append("; required bump ").append(advice.required());
            advice.next().ifPresent(next -> text.append(": ").append(next));
            String speaker = report.judgesProject() ? ", the project says " : ", the contract says ";
            advice.planned().ifPresent(planned -> text.append(speaker).append(planned));
        }
        return text.append(". Each is told above with what to do; covenant:accept -Dcovenant.fingerprint=... "
                        + "-Dcovenant.reason=... -Dcovenant.until=... answers for one")
                .toString();
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
