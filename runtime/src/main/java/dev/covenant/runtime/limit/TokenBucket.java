package dev.covenant.runtime.limit;

import java.util.concurrent.atomic.AtomicLong;

/** Keeps to one rate limit. Full at first. Used by many threads at once, without locks. */
public final class TokenBucket {
    private final Pace pace;
    private final AtomicLong fullAt;

    /** A full bucket. */
    public TokenBucket(RateLimit limit, long now) {
        this.pace = Pace.of(limit);
        this.fullAt = new AtomicLong(now);
    }

    /** Takes a permit if there is one: 0. Otherwise nanoseconds until there will be one. */
    public long take(long now) {
        while (true) {
            long full = fullAt.get();
            long missing = pace.missing(full, now);
            if (missing > 0) {
                return missing;
            }
            if (fullAt.compareAndSet(full, pace.afterTake(full, now))) {
                return 0;
            }
        }
    }
}
