package dev.covenant.runtime;

import java.time.Duration;

/**
 * The client has made as many calls as its policy lets it make; nothing was sent.
 */
@SuppressWarnings("serial")
public final class RateLimitedException extends CallException {
    private final Duration retryAfter;

    /**
     * @param limit which limit it is, in words
     * @param retryAfter when the next call may be made
     */
    public RateLimitedException(CallFacts facts, String limit, Duration retryAfter) {
        super(facts, facts.operation() + ": " + limit + "; the next call may be made in " + retryAfter, null);
        this.retryAfter = retryAfter;
    }

    /** How long from now until the next call may be made. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
