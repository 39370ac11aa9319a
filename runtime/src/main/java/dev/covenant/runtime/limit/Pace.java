package dev.covenant.runtime.limit;

/**
 * The arithmetic of a token bucket that is kept in one number, the reading at which it will be full again ("generic cell rate
 * algorithm", ITU-T I.371, virtual scheduling).
 *
 * @param interval nanoseconds in which one permit comes
 * @param burst nanoseconds in which an empty bucket becomes full
 */
record Pace(long interval, long burst) {
    static Pace of(RateLimit limit) {
        long interval = limit.per().toNanos() / limit.permits();
        return new Pace(interval, interval * limit.permits());
    }

    /** When the bucket will be full after a permit was taken. */
    long afterTake(long fullAt, long now) {
        return (isFull(fullAt, now) ? now : fullAt) + interval;
    }

    /** How long until a permit may be taken; 0 or less when there is one. */
    long missing(long fullAt, long now) {
        return afterTake(fullAt, now) - now - burst;
    }

    /** Whether nothing is missing: such a bucket is like a new one. */
    static boolean isFull(long fullAt, long now) {
        return fullAt - now <= 0;
    }
}
