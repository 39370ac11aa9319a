package dev.covenant.maven;

import dev.covenant.gate.Printable;
import dev.covenant.model.Diagnostic;

/** Diagnostics for a log: what a contract says in them can be read, and does nothing to a terminal or a build server. */
final class DiagnosticText {
    private DiagnosticText() {}

    /** The place and the message on one line, the hint below where there is one. */
    static String of(Diagnostic diagnostic) {
        String line = Printable.line(diagnostic.withHint("").toString());
        return diagnostic.hint().isEmpty() ? line : line + "\n    " + Printable.line(diagnostic.hint());
    }
}
