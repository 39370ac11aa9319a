package dev.covenant.cli;

import dev.covenant.gate.GateReport;
import dev.covenant.gate.report.Look;
import dev.covenant.gate.report.ReportForm;
import dev.covenant.model.Diagnostic;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All forms in which a report is wanted, and where.
 *
 * @param targets one at most without a file
 */
record Reports(List<ReportTarget> targets, Look look) {
    static final Option FORMAT = Option.values(
            "--format",
            "F[=FILE]",
            "One of " + ReportForm.words() + ", to a file if one is named; may be repeated, or a list with commas.");
    static final Option COLOUR =
            Option.value("--colour", "WHEN", "auto (on a terminal, unless NO_COLOR is set), always or never.");

    /** When text has colours. */
    private enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    /**
     * What the options say: text on the standard output, if nothing else.
     *
     * @throws UsageException with all that makes no sense
     */
    static Reports of(Arguments arguments, Console console) {
        Complaints complaints = new Complaints();
        List<ReportTarget> targets = new ArrayList<>();
        for (String list : arguments.values(FORMAT.name())) {
            for (String word : list.split(",", -1)) {
                complaints.take(() -> ReportTarget.of(word)).ifPresent(targets::add);
            }
        }
        complaints.take(() -> requireDistinct(targets));
        Optional<Look> look = complaints.take(() -> look(arguments, console));
        complaints.raise();
        List<ReportTarget> all =
                targets.isEmpty() ? List.of(new ReportTarget(ReportForm.TEXT, Optional.empty())) : List.copyOf(targets);
        return new Reports(all, look.orElseThrow());
    }

    private static boolean requireDistinct(List<ReportTarget> targets) {
        Set<Optional<Path>> files = new HashSet<>();
        for (ReportTarget target : targets) {
            if (!files.add(target.file().map(Path::toAbsolutePath).map(Path::normalize))) {
                throw new UsageException(
                        target.file().isEmpty()
                                ? "only one --format can go to the standard output; name a file for the others"
                                : "two reports cannot be in one file: "
                                        + target.file().get());
            }
        }
        return true;
    }

    private static Look look(Arguments arguments, Console console) {
        Colour colour = Choice.of(arguments, COLOUR.name(), Colour.class).orElse(Colour.AUTO);
        boolean coloured = colour == Colour.ALWAYS || (colour == Colour.AUTO && console.colours());
        return coloured ? Look.COLOURED : Look.PLAIN;
    }

    /** Writes all of them, or the files none; what could not be written. */
    List<Diagnostic> write(GateReport report, PrintStream out) {
        ReportFiles files = new ReportFiles();
        for (ReportTarget target : targets) {
            // Only a terminal is coloured: a file is read by something else.
            target.file().ifPresent(file -> files.make(file, to -> target.form().write(report, Look.PLAIN, to)));
        }
        List<Diagnostic> faults = files.finish();
        targets.stream().filter(target -> target.file().isEmpty()).forEach(target -> show(target.form(), report, out));
        return faults;
    }

    private void show(ReportForm form, GateReport report, PrintStream out) {
        try {
            form.write(report, look, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a PrintStream does not throw", e);
        }
    }

    /** The same without text on the standard output. */
    Reports withoutShownText() {
        List<ReportTarget> others = targets.stream()
                .filter(target -> target.file().isPresent() || target.form() != ReportForm.TEXT)
                .toList();
        return new Reports(others, look);
    }
}
