package dev.covenant.maven;

import dev.covenant.gate.GateReport;
import dev.covenant.gate.report.Look;
import dev.covenant.gate.report.ReportForm;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** A report that is wanted, and where. */
record ReportTarget(ReportForm form, Path file) {
    static List<ReportTarget> all(List<String> texts, GateSetup setup) throws MojoFailureException {
        List<ReportTarget> targets = new ArrayList<>();
        for (String text : texts) {
            targets.add(of(text.strip(), setup));
        }
        return targets;
    }

    private static ReportTarget of(String text, GateSetup setup) throws MojoFailureException {
        int equals = text.indexOf('=');
        String word = equals < 0 ? text : text.substring(0, equals);
        ReportForm form = ReportForm.of(word)
                .orElseThrow(() -> new MojoFailureException("'" + text
                        + "' in reports is not form or form=file, with one of " + ReportForm.words() + " as the form"));
        Path usual = Path.of(setup.project().getBuild().getDirectory(), "covenant", form.fileName());
        return new ReportTarget(form, equals < 0 ? usual : setup.folder().resolve(text.substring(equals + 1)));
    }

    void write(GateReport report) throws MojoExecutionException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                form.write(report, Look.PLAIN, out);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("the report " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
