package dev.covenant.runtime.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sixteen threads at one breaker, over and over. */
@Timeout(60)
final class CircuitBreakerStressTest {
    /** Lets the other threads have a processor. */
    private static final long GIVE_WAY = TimeUnit.MICROSECONDS.toNanos(20);

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Crowd crowd = new Crowd();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final CircuitBreaker breaker =
            new CircuitBreaker(BreakerSettings.standard(), bound -> bound / 2, (from, to, at) -> hear(from, to), 0);

    @AfterEach
    void stop() {
        crowd.close();
    }

    @Test
    void trialsNeverExceedTheirNumberNorOverlap() throws Exception {
        for (int round = 1; round <= 300; round++) {
            long now = round * 100L * SECOND;
            open(now);
            long later = now + 60 * SECOND;
            AtomicInteger granted = new AtomicInteger();
            AtomicInteger atOnce = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();

            crowd.together(thread -> {
                while (breaker.state() != BreakerState.CLOSED) {
                    if (breaker.tryAcquire(later)) {
                        // Between looking and acquiring it may have closed: then this was no trial.
                        boolean trial = breaker.state() == BreakerState.HALF_OPEN;
                        if (trial) {
                            granted.incrementAndGet();
                            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                            LockSupport.parkNanos(GIVE_WAY);
                            atOnce.decrementAndGet();
                        }
                        breaker.onSuccess(later, 0);
                    } else {
                        LockSupport.parkNanos(1);
                    }
                }
            });

            assertThat(most.get()).isLessThanOrEqualTo(1);
            assertThat(granted.get()).isEqualTo(3);
            assertThat(heard).containsExactly("CLOSED OPEN", "OPEN HALF_OPEN", "HALF_OPEN CLOSED");
            heard.clear();
        }
    }

    @Test
    void everyCallIsCountedAndOpeningIsToldOnce() throws Exception {
        for (int round = 1; round <= 300; round++) {
            long now = round * 1_000L * SECOND;
            breaker.healthChecked(now, 0);
            breaker.healthChecked(now, 0);
            heard.clear();
            AtomicLong number = new AtomicLong();
            int calls = Crowd.THREADS * 50;

            // Good ones first, then bad ones: the last bad one makes more than half.
            crowd.together(thread -> {
                for (int call = 0; call < 50; call++) {
                    if (number.getAndIncrement() < calls / 2) {
                        breaker.onSuccess(now, 0);
                    }
                }
            });
            for (int call = 0; call < calls / 2; call++) {
                breaker.onFailure(now, 0);
            }
            assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);

            crowd.together(thread -> breaker.onFailure(now, 0));

            assertThat(heard).containsExactly("CLOSED OPEN");
        }
    }

    @Test
    void twoAtTheSameInstantGetOneTrial() throws Exception {
        Rules rules = Rules.of(BreakerSettings.standard());

        assertThat(Race.mostWinners(200_000, () -> {
                    HalfOpen halfOpen = new HalfOpen(rules, 0);
                    return () -> halfOpen.tryAcquire(1);
                }))
                .isEqualTo(1);
    }

    private void hear(BreakerState from, BreakerState to) {
        if (to == BreakerState.HALF_OPEN) {
            LockSupport.parkNanos(GIVE_WAY); // who does not wait for this one is heard before it
        }
        heard.add(from + " " + to);
    }

    private void open(long now) {
        for (int call = 0; call < 20; call++) {
            breaker.onFailure(now, 0);
        }
    }
}
