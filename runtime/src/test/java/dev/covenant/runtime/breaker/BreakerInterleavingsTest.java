package dev.covenant.runtime.breaker;

import java.time.Duration;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

final class BreakerInterleavingsTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void closedBreakerIsLinearizable() {
        Interleavings.check(OfTwoCalls.class);
    }

    @Test
    void breakerWhoseTimeIsOverIsLinearizable() {
        Interleavings.check(OnTrial.class);
    }

    @Test
    void permitsOfAHalfOpenBreakerAreLinearizable() {
        Interleavings.check(Permits.class);
    }

    private static CircuitBreaker breaker() {
        Duration window = Duration.ofSeconds(10);
        var settings = BreakerSettings.standard().withWindow(new BreakerSettings.Window(window, 10, 2));
        return new CircuitBreaker(settings, bound -> 0, BreakerListener.NONE, 0);
    }

    /** Opens when more than half of at least two calls have failed. */
    public static final class OfTwoCalls {
        private final CircuitBreaker breaker = breaker();

        @Operation
        public BreakerState succeed() {
            breaker.onSuccess(SECOND, 0);
            return breaker.state() == BreakerState.OPEN ? BreakerState.OPEN : BreakerState.CLOSED;
        }

        @Operation
        public void fail() {
            breaker.onFailure(SECOND, 0);
        }

        @Operation
        public boolean acquire() {
            return breaker.tryAcquire(SECOND);
        }
    }

    /** Open since long ago; trials, their ends and health checks come at once. */
    public static final class OnTrial {
        private final CircuitBreaker breaker = breaker();

        public OnTrial() {
            breaker.onFailure(SECOND, 0);
            breaker.onFailure(SECOND, 0);
        }

        @Operation
        public boolean acquire() {
            return breaker.tryAcquire(100 * SECOND);
        }

        @Operation
        public void ignored() {
            breaker.onIgnored(100 * SECOND, 0);
        }

        @Operation
        public void checkedWell() {
            breaker.healthChecked(100 * SECOND, 0);
        }

        @Operation
        public BreakerState state() {
            return breaker.state();
        }
    }

    /** A trial at a time, three in all. */
    public static final class Permits {
        private final HalfOpen halfOpen = new HalfOpen(Rules.of(BreakerSettings.standard()), 0);

        @Operation
        public boolean acquire() {
            return halfOpen.tryAcquire(1);
        }

        @Operation(nonParallelGroup = "the one trial")
        public BreakerState succeed() {
            return halfOpen.onSuccess(1, 0, false);
        }

        @Operation
        public boolean look() {
            return halfOpen.wouldAdmit(1);
        }
    }
}
