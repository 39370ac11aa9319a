package dev.covenant.maven;

import dev.covenant.compat.Level;
import dev.covenant.gate.GateOutcome;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.MissingBaseline;
import dev.covenant.gate.VersionAdvice;
import dev.covenant.gate.report.Look;
import dev.covenant.gate.report.ReportForm;
import java.io.IOException;
import java.util.List;
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
        Consumer<String> line = report.isRefused() ? log::error : report.count(Level.WARN) > 0 ? log::warn : log::info;
        text(report).lines().forEach(line);
        for (ReportTarget target : targets) {
            target.write(report);
            log.info("report: " + setup.shown(target.file()));
        }
        if (report.isRefused()) {
            throw new MojoFailureException(failure(report));
        }
    }

    private void first(GateOutcome.FirstRelease first) throws MojoFailureException {
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
            advice.planned()
                    .ifPresent(planned -> text.append(", the project says ").append(planned));
        }
        return text.append(". Each is told above with what to do; covenant:accept -Dcovenant.fingerprint=... "
                        + "-Dcovenant.reason=... -Dcovenant.until=... answers for one")
                .toString();
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
