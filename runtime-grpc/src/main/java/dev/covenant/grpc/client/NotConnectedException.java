package dev.covenant.grpc.client;

import io.grpc.Status;
import java.io.IOException;

/** There is no connection to the instance: nothing was sent. */
final class NotConnectedException extends IOException {
    private static final long serialVersionUID = 1;

    private NotConnectedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** For calls that have waited for the connection. */
    static Status status(String reason, Throwable cause) {
        return Status.UNAVAILABLE.withDescription(reason).withCause(new NotConnectedException(reason, cause));
    }

    /** Whether this is why a call ended. */
    static boolean isReason(Status status) {
        return status.getCause() instanceof NotConnectedException;
    }
}
