package dev.covenant.runtime.limit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One rate limit for each user, address or whatever else has a name, in memory that does not grow with their number.
 *
 * <p>A key whose bucket is full again needs no place: forgetting it changes nothing. Keys share small sets of places; in a set
 * without room, the key that has taken least is forgotten and may take as if it were new. So a flood of addresses displaces those that
 * ask seldom, never one that is being limited, unless there are more of those than places.
 *
 * <p>Used by many threads at once; a set is locked for some comparisons.
 */
public final class KeyedRateLimits {
    private static final int WAYS = 8;
    private static final int LONGEST_KEY = 256;
    private static final int MOST = 1 << 24;

    private final Pace pace;
    private final @Nullable Places[] sets;

    /**
     * Limits without keys yet.
     *
     * @param keys how many are remembered, rounded up to a power of two; 8 to 16,777,216. Each takes about 100 bytes once in use
     */
    public KeyedRateLimits(RateLimit limit, int keys) {
        if (keys < WAYS || keys > MOST) {
            throw new IllegalArgumentException("the keys to remember must be from 8 to 16777216, not " + keys);
        }
        this.pace = Pace.of(limit);
        this.sets = new Places[Integer.highestOneBit(keys - 1) * 2 / WAYS];
    }

    /**
     * Takes a permit of this key if there is one: 0. Otherwise nanoseconds until there will be one.
     *
     * @param key of one longer than 256 characters, the start and a hash of the rest are kept
     */
    public long take(String key, long now) {
        String name = key.length() <= LONGEST_KEY ? key : shortened(key);
        return set(name).take(name, pace, now);
    }

    private Places set(String name) {
        int hash = name.hashCode() * 0x9E3779B9;
        int at = (hash >>> Integer.numberOfLeadingZeros(sets.length)) & (sets.length - 1);
        Places found = sets[at];
        if (found == null) {
            synchronized (sets) {
                found = sets[at];
                if (found == null) {
                    found = new Places();
                    sets[at] = found;
                }
            }
        }
        return found;
    }

    private static String shortened(String key) {
        return key.substring(0, LONGEST_KEY) + '#' + key.hashCode();
    }

    /** Some keys with their buckets. */
    private static final class Places {
        private final @Nullable String[] keys = new String[WAYS];
        private final long[] fullAt = new long[WAYS];

        synchronized long take(String key, Pace pace, long now) {
            int at = Arrays.asList(keys).indexOf(key);
            if (at < 0) {
                at = leastUsed(now);
                keys[at] = key;
                fullAt[at] = now;
            }
            long missing = pace.missing(fullAt[at], now);
            if (missing > 0) {
                return missing;
            }
            fullAt[at] = pace.afterTake(fullAt[at], now);
            return 0;
        }

        private int leastUsed(long now) {
            int least = 0;
            for (int at = 0; at < WAYS; at++) {
                if (keys[at] == null || Pace.isFull(fullAt[at], now)) {
                    return at;
                }
                least = fullAt[at] - fullAt[least] < 0 ? at : least;
            }
            return least;
        }
    }
}
