package dev.covenant.gate;

import dev.covenant.model.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the gate was asked or told makes no sense: the mistake of who asks, and not of a contract. Its message is all that is wrong, one
 * below the other.
 */
public final class InvalidGateException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> diagnostics;

    InvalidGateException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** What is wrong, at least one thing. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
