package dev.covenant.model.tree;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import dev.covenant.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything there is to tell the author of a contract, collected over one run.
 */
public final class Findings {
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final boolean strict;
    private boolean errors;

    /**
     * @param strict whether defects that a lenient reader mends are errors
     */
    public Findings(boolean strict) {
        this.strict = strict;
    }

    /** Tells something that needs no hint. */
    public void add(DiagnosticCode code, Location location, String message) {
        add(code, location, message, "");
    }

    /** Tells something, and what to do about it. */
    public void add(DiagnosticCode code, Location location, String message, String hint) {
        Severity severity = code.severity(strict);
        errors |= severity == Severity.ERROR;
        diagnostics.add(new Diagnostic(severity, code.text(), message, location, hint));
    }

    /** Takes over what another collection has. */
    public void addAll(Findings other) {
        diagnostics.addAll(other.diagnostics);
        errors |= other.errors;
    }

    /** An empty collection with the same strictness, for an attempt that may come to nothing. */
    public Findings sibling() {
        return new Findings(strict);
    }

    /** Whether one of them is an error. */
    public boolean hasErrors() {
        return errors;
    }

    /** All of them so far, in the order they were found. */
    public List<Diagnostic> all() {
        return List.copyOf(diagnostics);
    }
}
