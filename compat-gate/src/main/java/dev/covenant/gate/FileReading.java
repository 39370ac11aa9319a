package dev.covenant.gate;

import dev.covenant.model.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What reading one of the gate's own files gave.
 *
 * @param content what it says; absent when there is an error among the diagnostics
 * @param diagnostics everything there is to tell its author, sorted by place
 */
public record FileReading<T>(Optional<T> content, List<Diagnostic> diagnostics) {
    public FileReading {
        diagnostics = List.copyOf(new TreeSet<>(diagnostics));
    }

    /**
     * What it says.
     *
     * @throws InvalidGateException when there is an error in it
     */
    public T orThrow() {
        return content.orElseThrow(() -> new InvalidGateException(diagnostics));
    }
}
