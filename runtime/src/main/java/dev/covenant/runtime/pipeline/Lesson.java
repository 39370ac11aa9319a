package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.TransportException;

/** What the end of an attempt says about its instance. */
enum Lesson {
    /** It did what it was asked. */
    WELL,
    /** It answered that the caller was at fault: it is well, but how fast it refuses is not how fast it works. */
    REFUSED_REQUEST,
    /** It could not be reached, or broke the connection off. */
    NO_CONNECTION,
    /** It did not answer in the time that it had. */
    TOO_SLOW,
    /** It answered that it could not, or what nobody understands. */
    FAILED,
    /** Another instance was faster: it takes at least as long as it was waited for. */
    OVERTAKEN,
    /** Nothing: the reason is on this side. */
    NONE;

    /** Whether nothing is known of how the instance does. */
    boolean saysNothing() {
        return this == NONE || this == OVERTAKEN;
    }

    /** Whether the instance is at fault. */
    boolean speaksAgainst() {
        return this == NO_CONNECTION || this == TOO_SLOW || this == FAILED;
    }

    /** Whether the instance did anything at all. */
    boolean isSignOfLife() {
        return !saysNothing() && this != TOO_SLOW;
    }

    /** Whether what the attempt took is what the instance takes: a failure that came at once does not say. */
    boolean saysHowFast() {
        return this == WELL || this == TOO_SLOW;
    }

    static Lesson of(Attempt<?> attempt, Failure failure) {
        if (attempt.isOvertaken()) {
            return OVERTAKEN;
        }
        FailureClass kind = failure.kind();
        if (kind == FailureClass.ANSWERED) {
            return REFUSED_REQUEST;
        }
        if (kind == FailureClass.LOCAL || attempt.wasHurried()) {
            return NONE;
        }
        if (attempt.isExpired()) {
            return TOO_SLOW;
        }
        boolean broken = kind == FailureClass.UNKNOWN && failure.error() instanceof TransportException;
        return broken || kind == FailureClass.UNSENT ? NO_CONNECTION : FAILED;
    }
}
