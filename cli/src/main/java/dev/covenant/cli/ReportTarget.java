package dev.covenant.cli;

import dev.covenant.gate.report.ReportForm;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One form in which a report is wanted, and where.
 *
 * @param file where; absent for the standard output
 */
record ReportTarget(ReportForm form, Optional<Path> file) {
    /**
     * What a word such as {@code text} or {@code sarif=target/check.sarif} says.
     *
     * @throws UsageException when there is no such form, or no file behind the sign
     */
    static ReportTarget of(String word) {
        int equals = word.indexOf('=');
        ReportForm form = form(equals < 0 ? word : word.substring(0, equals));
        if (equals < 0) {
            return new ReportTarget(form, Optional.empty());
        }
        String file = word.substring(equals + 1);
        if (file.isEmpty()) {
            throw new UsageException("--format " + word + " names no file, such as " + word + form.fileName());
        }
        return new ReportTarget(form, Optional.of(GenerateArguments.path(file)));
    }

    private static ReportForm form(String word) {
        return ReportForm.of(word)
                .orElseThrow(() -> new UsageException("--format is one of " + ReportForm.words() + ", not " + word));
    }
}
