package dev.covenant.runtime.health;

import java.time.Duration;
import java.util.function.LongUnaryOperator;

/**
 * How instances are asked whether they are well. Immutable; {@link #standard()} unless said otherwise.
 *
 * @param path what is asked for, below the instance's own path; starts with a slash; {@code /health}
 * @param interval from one check of an instance to the next; more than 0, at most a day; 30 s
 * @param jitter share of the interval that chance adds or takes away, so that checks spread; 0 to below 1; 0.1
 * @param timeout a check that takes longer has failed; more than 0, at most the interval; 2 s
 * @param failuresOut so many in a row and it is out; at least 1; 3
 */
public record HealthSettings(String path, Duration interval, double jitter, Duration timeout, int failuresOut) {
    private static final HealthSettings STANDARD =
            new HealthSettings("/health", Duration.ofSeconds(30), 0.1, Duration.ofSeconds(2), 3);

    /** Refuses values outside their ranges. */
    public HealthSettings {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("the path of health checks must start with a slash: " + path);
        }
        if (interval.isZero() || interval.isNegative() || interval.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "the interval of health checks must be more than 0 and at most a day, not " + interval);
        }
        if (!(jitter >= 0 && jitter < 1)) {
            throw new IllegalArgumentException(
                    "the jitter of health checks must be from 0 to less than 1, not " + jitter);
        }
        if (timeout.isZero() || timeout.isNegative() || timeout.compareTo(interval) > 0) {
            throw new IllegalArgumentException(
                    "the time-out of health checks must be more than 0 and at most their interval " + interval
                            + ", not " + timeout);
        }
        if (failuresOut < 1) {
            throw new IllegalArgumentException(
                    "the failed health checks in a row must be 1 or more, not " + failuresOut);
        }
    }

    /** The defaults that every part names. */
    public static HealthSettings standard() {
        return STANDARD;
    }

    /**
     * The time until the next check, in nanoseconds: spread evenly around the interval.
     *
     * @param below chance: any number from 0 to its argument - 1
     */
    public long nextNanos(LongUnaryOperator below) {
        double nanos = interval.toNanos();
        return Math.round(nanos * (1 - jitter)) + below.applyAsLong(Math.round(nanos * 2 * jitter) + 1);
    }
}
