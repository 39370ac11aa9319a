package dev.covenant.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One form in which a report is wanted, and where.
 *
 * @param file where; absent for the standard output
 */
record ReportTarget(Format format, Optional<Path> file) {
    static final Option OPTION = Option.values(
            "--format", "F[=FILE]", "text (the default) or json; to a file if one is named. May be repeated.");

    /**
     * What {@code --format} says: text on the standard output, if nothing else.
     *
     * @throws UsageException when a form is not known, or two are to go to the standard output
     */
    static List<ReportTarget> of(Arguments arguments) {
        List<ReportTarget> targets = new ArrayList<>();
        arguments.values("--format").forEach(word -> targets.add(of(word)));
        if (targets.stream().filter(target -> target.file().isEmpty()).count() > 1) {
            throw new UsageException("only one --format can go to the standard output; name a file for the others");
        }
        return targets.isEmpty() ? List.of(new ReportTarget(Format.TEXT, Optional.empty())) : targets;
    }

    private static ReportTarget of(String word) {
        int equals = word.indexOf('=');
        if (equals < 0) {
            return new ReportTarget(Format.of(word), Optional.empty());
        }
        String file = word.substring(equals + 1);
        if (file.isEmpty()) {
            throw new UsageException("--format " + word + " names no file");
        }
        return new ReportTarget(Format.of(word.substring(0, equals)), Optional.of(GenerateArguments.path(file)));
    }

    /**
     * Writes a report there.
     *
     * @throws IOException when the file cannot be written
     */
    void write(CheckReport report, PrintStream out) throws IOException {
        String text = switch (format) {
            case TEXT -> CheckText.of(report);
            case JSON -> CheckJson.of(report);
        };
        if (file.isPresent()) {
            Files.writeString(file.get(), text + System.lineSeparator(), StandardCharsets.UTF_8);
        } else {
            out.println(text);
        }
    }
}
