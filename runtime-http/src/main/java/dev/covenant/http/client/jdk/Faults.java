package dev.covenant.http.client.jdk;

import dev.covenant.http.client.MalformedReplyException;
import dev.covenant.http.client.UnsentException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What the JDK's client throws, in the terms of transports. */
final class Faults {
    private Faults() {}

    /** @param answered whether the head of the answer came: then something was sent in any case */
    static IOException of(Throwable thrown, boolean answered) {
        Throwable error = thrown;
        while ((error instanceof CompletionException || error instanceof ExecutionException)
                && error.getCause() != null) {
            error = error.getCause();
        }
        if (error instanceof CancellationException) {
            return new IOException("the exchange was ended early", error);
        }
        if (!answered && isUnsent(error)) {
            return new UnsentException(message(error), error);
        }
        if (has(error, ProtocolException.class)) {
            return new MalformedReplyException(message(error), error);
        }
        return error instanceof IOException io && io.getMessage() != null ? io : new IOException(message(error), error);
    }

    private static boolean isUnsent(Throwable error) {
        return has(error, ConnectException.class)
                || has(error, HttpConnectTimeoutException.class)
                || has(error, UnresolvedAddressException.class)
                || has(error, UnknownHostException.class)
                || has(error, NoRouteToHostException.class)
                // Once the handshake is done, failures of TLS come as a broken connection, or while the answer is read.
                || has(error, SSLException.class);
    }

    private static boolean has(@Nullable Throwable error, Class<? extends Throwable> type) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static String message(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isBlank() ? error.getClass().getSimpleName() : message;
    }
}
