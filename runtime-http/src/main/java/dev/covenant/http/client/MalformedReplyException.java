package dev.covenant.http.client;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * What came is not HTTP, or its head passes a limit, which the message names.
 */
public final class MalformedReplyException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    public MalformedReplyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
