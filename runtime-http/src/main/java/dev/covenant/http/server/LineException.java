package dev.covenant.http.server;

import java.io.IOException;
import java.io.Serial;

/**
 * A line of a message that is none.
 */
final class LineException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean tooLong;

    LineException(String message, boolean tooLong) {
        super(message);
        this.tooLong = tooLong;
    }

    /** Whether it only was longer than allowed. */
    boolean isTooLong() {
        return tooLong;
    }
}
