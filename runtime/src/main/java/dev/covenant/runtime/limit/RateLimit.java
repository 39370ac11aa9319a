package dev.covenant.runtime.limit;

import java.time.Duration;

/**
 * How often something may happen: on the whole {@code permits} in each {@code per}, and after a pause as many at once. So a caller that
 * never pauses is held to the rate; one that has been silent may use up to twice the permits within one {@code per}.
 *
 * @param permits 1 to a million a second
 * @param per more than 0, at most a day
 */
public record RateLimit(long permits, Duration per) {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final long LEAST_INTERVAL = 1_000;

    /** Refuses rates that cannot be kept. */
    public RateLimit {
        if (permits < 1) {
            throw new IllegalArgumentException("a rate limit gives at least one permit, not " + permits);
        }
        if (per.isZero() || per.isNegative() || per.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a rate limit is for more than 0 and at most a day, not " + per);
        }
        if (per.toNanos() / permits < LEAST_INTERVAL) {
            throw new IllegalArgumentException(
                    "a rate limit is at most a million a second, not " + permits + " in " + per);
        }
    }

    /** So many a second. */
    public static RateLimit perSecond(long permits) {
        return new RateLimit(permits, Duration.ofSeconds(1));
    }

    /** So many a minute. */
    public static RateLimit perMinute(long permits) {
        return new RateLimit(permits, Duration.ofMinutes(1));
    }

    /** So many an hour. */
    public static RateLimit perHour(long permits) {
        return new RateLimit(permits, Duration.ofHours(1));
    }
}
