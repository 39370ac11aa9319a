package dev.covenant.benchmarks.simulation;

import dev.covenant.runtime.FailureClass;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a request comes to.
 *
 * @param failure null for a success
 * @param retryAfterNanos what the server said; negative when it said nothing
 * @param nanos after which it comes; {@link #NEVER} when it does not
 */
record Answer(@Nullable FailureClass failure, long retryAfterNanos, long nanos) {
    static final long NEVER = Long.MAX_VALUE;

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_ERROR = 500;
    private static final int CLIENT_ERROR = 400;

    /** As the HTTP client judges this status. */
    static Answer status(int status, Duration after) {
        return status(status, after.toNanos());
    }

    static Answer status(int status, long nanos) {
        if (status == TOO_MANY || status == UNAVAILABLE) {
            return new Answer(FailureClass.REFUSED, -1, nanos);
        }
        if (status >= SERVER_ERROR) {
            return new Answer(FailureClass.UNKNOWN, -1, nanos);
        }
        return new Answer(status >= CLIENT_ERROR ? FailureClass.ANSWERED : null, -1, nanos);
    }

    static Answer never() {
        return new Answer(FailureClass.UNKNOWN, -1, NEVER);
    }

    static Answer failing(FailureClass kind, Duration after) {
        return new Answer(kind, -1, after.toNanos());
    }

    Answer retryAfter(Duration time) {
        return new Answer(failure, time.toNanos(), nanos);
    }
}
