package dev.covenant.runtime.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.runtime.breaker.BreakerSettings.Recovery;
import dev.covenant.runtime.breaker.BreakerSettings.SlowCalls;
import dev.covenant.runtime.breaker.BreakerSettings.Window;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random events to our breaker and to Resilience4j's: the same states at each step. What is meant to differ
 * (docs/decisions/0011-own-circuit-breaker.md) is kept out of the events: it opens at its threshold, so that one is set a step up; it is
 * half-open only after the open time, so that readings never meet it; its share holds for trials too, so that there is one trial.
 */
final class Resilience4jOracleTest {
    private static final int EVENTS = 20_000;
    private static final int[] BADNESS = {5, 45, 55, 95, 50};
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);
    /** More than a half of up to 10,000 calls is at least this. */
    private static final float STEP_ABOVE_HALF = 50.004f;

    private final SetClock clock = new SetClock();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void sameStatesAtEachStep(long seed) {
        Random random = new Random(seed);
        var ours = new CircuitBreaker(settings(), bound -> 0, BreakerListener.NONE, 0);
        var theirs = io.github.resilience4j.circuitbreaker.CircuitBreaker.of("oracle", config());
        Set<BreakerState> seen = EnumSet.noneOf(BreakerState.class);
        for (int event = 0; event < EVENTS; event++) {
            // Bad and good times; busy and quiet times.
            int badness = BADNESS[event / 50 % BADNESS.length];
            clock.advance(random.nextInt(event / 500 % 2 == 0 ? 40 : 1_500) * MS);
            boolean admitted = ours.tryAcquire(clock.nanos);
            assertThat(theirs.tryAcquirePermission())
                    .as("admitted, event %d", event)
                    .isEqualTo(admitted);
            assertSame(ours, theirs, event);
            seen.add(ours.state());
            if (admitted) {
                boolean failed = random.nextInt(100) < badness;
                boolean slow = random.nextInt(1_000) < badness;
                long took = slow ? 3_001 * MS : random.nextInt(20) * MS;
                finish(ours, theirs, failed, took);
            }
            assertSame(ours, theirs, event);
        }
        assertThat(seen).as("a test that sees all states").hasSize(3);
    }

    private static void assertSame(
            CircuitBreaker ours, io.github.resilience4j.circuitbreaker.CircuitBreaker theirs, int event) {
        assertThat(theirs.getState().name())
                .as("event %d", event)
                .isEqualTo(ours.state().name());
    }

    private void finish(
            CircuitBreaker ours,
            io.github.resilience4j.circuitbreaker.CircuitBreaker theirs,
            boolean failed,
            long took) {
        clock.advance(took);
        if (failed) {
            ours.onFailure(clock.nanos, took);
            theirs.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException("failed"));
        } else {
            ours.onSuccess(clock.nanos, took);
            theirs.onSuccess(took, TimeUnit.NANOSECONDS);
        }
    }

    private static BreakerSettings settings() {
        return BreakerSettings.standard()
                .withWindow(new Window(Duration.ofSeconds(10), 10, 20))
                .withSlowCalls(new SlowCalls(Duration.ofSeconds(3), 0.5))
                .withRecovery(new Recovery(Duration.ofNanos(60_000_500_000L), 0, 1, Duration.ofDays(1)));
    }

    private CircuitBreakerConfig config() {
        return CircuitBreakerConfig.custom()
                .clock(clock)
                .failureRateThreshold(STEP_ABOVE_HALF)
                .slowCallRateThreshold(STEP_ABOVE_HALF)
                .slowCallDurationThreshold(Duration.ofSeconds(3))
                .slidingWindow(10, 20, CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
                .waitDurationInOpenState(Duration.ofNanos(60_000_500_000L))
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
    }

    private static final class SetClock extends Clock {
        private long nanos;

        void advance(long by) {
            nanos += by;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(0, nanos);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
