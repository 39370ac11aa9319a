package dev.covenant.runtime;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is not what the contract says: wrong media type, cut short, not JSON, wrong types.
 */
@SuppressWarnings("serial")
public final class UndecodableException extends CallException {
    public UndecodableException(CallFacts facts, String message, @Nullable Throwable cause) {
        super(facts, facts + ": " + message, cause);
    }
}
