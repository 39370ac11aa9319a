package dev.covenant.runtime;

import org.jspecify.annotations.Nullable;

/**
 * No answer: refused, reset, unreachable, TLS failure, attempt time-out.
 */
@SuppressWarnings("serial")
public final class TransportException extends CallException {
    public TransportException(CallFacts facts, String message, @Nullable Throwable cause) {
        super(facts, facts + ": " + message, cause);
    }
}
