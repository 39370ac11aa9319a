package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.FailureClass;

/**
 * Why an attempt or a call gave no result.
 *
 * @param kind what is known of the effect
 * @param error what the caller gets when this is the end: a {@code CallException}, or what the caller's own code threw
 * @param retryAfterNanos how long the service asks to be left alone; {@link #NOT_SAID} when it did not
 */
public record Failure(FailureClass kind, Throwable error, long retryAfterNanos) {
    /** The service did not say when to come back. */
    public static final long NOT_SAID = -1;

    /** Without a word from the service on when to come back. */
    public static Failure of(FailureClass kind, Throwable error) {
        return new Failure(kind, error, NOT_SAID);
    }

    /** The error to be thrown: itself when it is unchecked, as it nearly always is. */
    public RuntimeException raise() {
        if (error instanceof Error fatal) {
            throw fatal;
        }
        return error instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(error);
    }

    /** Whether the service said when to come back. */
    public boolean toldWhen() {
        return retryAfterNanos != NOT_SAID;
    }
}
