package dev.covenant.runtime.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.breaker.Crowd;
import dev.covenant.runtime.breaker.Race;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sixteen threads at one limit. */
@Timeout(60)
final class LimitStressTest {
    private final Crowd crowd = new Crowd();

    @AfterEach
    void stop() {
        crowd.close();
    }

    @Test
    void bucketGivesExactlyItsPermits() throws Exception {
        TokenBucket bucket = new TokenBucket(RateLimit.perHour(1_000), 0);
        LongAdder granted = new LongAdder();
        crowd.together(thread -> {
            for (int call = 0; call < 1_000; call++) {
                granted.add(bucket.take(0) == 0 ? 1 : 0);
            }
        });

        assertThat(granted.sum()).isEqualTo(1_000);
    }

    @Test
    void keyGetsExactlyItsPermits() throws Exception {
        KeyedRateLimits limits = new KeyedRateLimits(RateLimit.perHour(1_000), 64);
        LongAdder granted = new LongAdder();
        crowd.together(thread -> {
            for (int call = 0; call < 1_000; call++) {
                granted.add(limits.take("alice", 0) == 0 ? 1 : 0);
            }
        });

        assertThat(granted.sum()).isEqualTo(1_000);
    }

    @Test
    void bulkheadNeverHoldsMoreThanItsNumber() throws Exception {
        Bulkhead bulkhead = new Bulkhead(5);
        AtomicInteger most = new AtomicInteger();
        AtomicInteger inside = new AtomicInteger();
        crowd.together(thread -> {
            for (int call = 0; call < 10_000; call++) {
                if (bulkhead.tryEnter()) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    inside.decrementAndGet();
                    bulkhead.leave();
                }
            }
        });

        assertThat(most.get()).isBetween(1, 5);
        assertThat(bulkhead.inFlight()).isZero();
        assertThat(bulkhead.hasRoom()).isTrue();
    }

    @Test
    void twoAtTheSameInstantGetOnePermit() throws Exception {
        RateLimit one = RateLimit.perHour(1);

        assertThat(Race.mostWinners(100_000, () -> {
                    TokenBucket bucket = new TokenBucket(one, 0);
                    return () -> bucket.take(0) == 0;
                }))
                .isEqualTo(1);
        assertThat(Race.mostWinners(100_000, () -> {
                    KeyedRateLimits limits = new KeyedRateLimits(one, 8);
                    return () -> limits.take("alice", 0) == 0;
                }))
                .isEqualTo(1);
        assertThat(Race.mostWinners(100_000, () -> {
                    Bulkhead bulkhead = new Bulkhead(1);
                    return bulkhead::tryEnter;
                }))
                .isEqualTo(1);
    }

    @Test
    void fullBulkheadTurnsAwayAtOnce() {
        Bulkhead bulkhead = new Bulkhead(1);

        assertThat(bulkhead.tryEnter()).isTrue();
        assertThat(bulkhead.hasRoom()).isFalse();
        assertThat(bulkhead.tryEnter()).isFalse();
        bulkhead.leave();
        assertThat(bulkhead.tryEnter()).isTrue();
        assertThatThrownBy(() -> new Bulkhead(0)).hasMessage("a bulkhead lets at least 1 in, not 0");
    }

    @Test
    void leavingTwiceIsAFault() {
        Bulkhead bulkhead = new Bulkhead(1);

        assertThatThrownBy(bulkhead::leave).hasMessage("more have left than got in");
    }
}
