package dev.covenant.http.client;

import java.io.IOException;
import java.io.Serial;

/**
 * Nothing of the request was sent: no such name, connection refused, TLS failed, no free connection. It may be sent again, whatever it
 * is.
 */
public final class UnsentException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnsentException(String message, Throwable cause) {
        super(message, cause);
    }
}
