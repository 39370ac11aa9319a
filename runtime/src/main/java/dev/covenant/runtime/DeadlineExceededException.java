package dev.covenant.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The time for the whole call is over.
 */
@SuppressWarnings("serial")
public final class DeadlineExceededException extends CallException {
    public DeadlineExceededException(CallFacts facts, String message, @Nullable Throwable cause) {
        super(facts, facts + ": " + message, cause);
    }
}
