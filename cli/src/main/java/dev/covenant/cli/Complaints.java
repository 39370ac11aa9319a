package dev.covenant.cli;

import dev.covenant.gate.InvalidGateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is wrong with a command line, gathered so that all of it is told at once.
 */
final class Complaints {
    private final List<String> messages = new ArrayList<>();

    void add(String message) {
        messages.add(message);
    }

    /** What a part of the command line says; empty, with a complaint, where it makes no sense. */
    <T> Optional<T> take(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (UsageException e) {
            messages.addAll(e.messages());
            return Optional.empty();
        } catch (InvalidGateException e) {
            e.diagnostics().forEach(diagnostic -> messages.add(diagnostic.message()));
            return Optional.empty();
        }
    }

    /**
     * Goes on only where there is nothing to complain about.
     *
     * @throws UsageException with all that was gathered
     */
    void raise() {
        if (!messages.isEmpty()) {
            throw new UsageException(messages);
        }
    }
}
