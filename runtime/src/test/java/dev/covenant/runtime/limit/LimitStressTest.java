package dev.covenant.runtime.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.breaker.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sixteen threads at one limit. */
@Timeout(60)
final class LimitStressTest {
    private static final int THREADS = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void bucketGivesExactlyItsPermits() throws Exception {
        TokenBucket bucket = new TokenBucket(RateLimit.perHour(1_000), 0);
        LongAdder granted = new LongAdder();
        together(() -> {
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
        together(() -> {
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
        together(() -> {
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

    private void together(Runnable work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            running.add(threads.submit(() -> {
                start.await();
                work.run();
                return true;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
    }
}
