package dev.covenant.runtime.limit;

import dev.covenant.runtime.breaker.Interleavings;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

final class LimitInterleavingsTest {
    @Test
    void tokenBucketIsLinearizable() {
        Interleavings.check(Bucket.class);
    }

    @Test
    void limitsByKeyAreLinearizable() {
        Interleavings.check(Keys.class);
    }

    @Test
    void bulkheadIsLinearizable() {
        Interleavings.check(Room.class);
    }

    /** Five permits. */
    public static final class Bucket {
        private final TokenBucket bucket = new TokenBucket(RateLimit.perHour(5), 0);

        @Operation
        public boolean take() {
            return bucket.take(0) == 0;
        }
    }

    /** So few places that keys displace each other. */
    @Param(name = "key", gen = IntGen.class, conf = "0:2")
    public static final class Keys {
        private final KeyedRateLimits limits = new KeyedRateLimits(RateLimit.perHour(2), 8);

        @Operation
        public boolean take(@Param(name = "key") int key) {
            return limits.take("key " + key, 0) == 0;
        }
    }

    /** Whoever gets in leaves again. */
    public static final class Room {
        private final Bulkhead bulkhead = new Bulkhead(2);

        @Operation
        public boolean enter() {
            return bulkhead.tryEnter();
        }

        @Operation
        public boolean look() {
            return bulkhead.hasRoom();
        }
    }
}
