package dev.covenant.http;

import java.io.IOException;
import java.io.Serial;

/**
 * A body has more bytes than its reader allows.
 */
public final class BodyTooLargeException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long limit;

    /** @param limit the most that is allowed, in bytes */
    public BodyTooLargeException(long limit) {
        super("the body has more than the " + limit + " bytes that are allowed");
        this.limit = limit;
    }

    /** The most that is allowed, in bytes. */
    public long limit() {
        return limit;
    }
}
