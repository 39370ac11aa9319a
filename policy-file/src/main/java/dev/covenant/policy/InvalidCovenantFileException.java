package dev.covenant.policy;

import dev.covenant.model.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** A {@code covenant.yaml} with faults in it. Its message is all of them, one below the other. */
public final class InvalidCovenantFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> diagnostics;

    InvalidCovenantFileException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** What is wrong, sorted by place. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
