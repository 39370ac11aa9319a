package dev.covenant.cli;

import dev.covenant.gate.Printable;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Severity;
import java.io.PrintStream;
import java.util.List;

/**
 * Prints diagnostics for people: {@code file:line:column: error[code] message}, hints indented below.
 */
final class DiagnosticPrinter {
    private final PrintStream err;
    private final Severity least;

    /** A printer that leaves out what is less grave than this. */
    DiagnosticPrinter(PrintStream err, Severity least) {
        this.err = err;
        this.least = least;
    }

    void print(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.severity().compareTo(least) <= 0) {
                print(diagnostic);
            }
        }
    }

    private void print(Diagnostic diagnostic) {
        String pointer = diagnostic.location().pointer();
        err.println(Printable.line(
                diagnostic.location() + ": " + diagnostic.severity().word() + "[" + diagnostic.code() + "] "
                        + diagnostic.message() + (pointer.isEmpty() ? "" : " (at " + pointer + ")")));
        if (!diagnostic.hint().isEmpty()) {
            err.println("    " + Printable.line(diagnostic.hint()));
        }
    }
}
