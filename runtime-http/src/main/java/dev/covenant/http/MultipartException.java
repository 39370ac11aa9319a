package dev.covenant.http;

import java.io.IOException;
import java.io.Serial;

/**
 * A body that is not the multipart body it says to be, or has more than the limits allow.
 */
public final class MultipartException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, for the one who sent it */
    public MultipartException(String message) {
        super(message);
    }
}
