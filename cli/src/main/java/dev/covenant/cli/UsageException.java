package dev.covenant.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The command line cannot be understood. The messages are for the user.
 */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> messages;

    UsageException(String message) {
        this(List.of(message));
    }

    UsageException(List<String> messages) {
        super(String.join("; ", messages));
        this.messages = new ArrayList<>(messages);
    }

    /** A sentence for each fault. */
    List<String> messages() {
        return List.copyOf(messages);
    }
}
