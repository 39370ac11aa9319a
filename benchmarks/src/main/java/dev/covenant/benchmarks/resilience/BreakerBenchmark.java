package dev.covenant.benchmarks.resilience;

import dev.covenant.runtime.breaker.BreakerListener;
import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.breaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One permitted, successful call through a closed breaker with a window of ten seconds. Ours is given the time, which the call has read
 * anyway; Resilience4j's reads the clock itself: {@code clockOnly} is what that costs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BreakerBenchmark {
    private static final long TOOK = TimeUnit.MILLISECONDS.toNanos(2);

    private final long start = System.nanoTime();
    private final CircuitBreaker ours =
            new CircuitBreaker(BreakerSettings.standard(), bound -> 0, BreakerListener.NONE, start);
    private final CircuitBreaker troubled =
            new CircuitBreaker(BreakerSettings.standard(), bound -> 0, BreakerListener.NONE, start);
    private final io.github.resilience4j.circuitbreaker.CircuitBreaker theirs =
            io.github.resilience4j.circuitbreaker.CircuitBreaker.of(
                    "benchmark",
                    CircuitBreakerConfig.custom()
                            .slidingWindow(10, 20, CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
                            .slowCallDurationThreshold(Duration.ofSeconds(3))
                            .build());

    /** Ours, the time given. */
    @Benchmark
    public boolean covenant() {
        boolean admitted = ours.tryAcquire(start);
        ours.onSuccess(start, TOOK);
        return admitted;
    }

    /** Ours, with a reading of the clock of its own. */
    @Benchmark
    public boolean covenantWithClock() {
        long now = System.nanoTime();
        boolean admitted = ours.tryAcquire(now);
        ours.onSuccess(now, TOOK);
        return admitted;
    }

    /** Ours, when one call of a hundred fails. */
    @Benchmark
    public boolean covenantWithFailures(Calls calls) {
        boolean admitted = troubled.tryAcquire(start);
        if (calls.next() % 100 == 0) {
            troubled.onFailure(start, TOOK);
        } else {
            troubled.onSuccess(start, TOOK);
        }
        return admitted;
    }

    /** Resilience4j's. */
    @Benchmark
    public boolean resilience4j() {
        boolean admitted = theirs.tryAcquirePermission();
        theirs.onSuccess(TOOK, TimeUnit.NANOSECONDS);
        return admitted;
    }

    /** One reading of the clock. */
    @Benchmark
    public long clockOnly() {
        return System.nanoTime();
    }

    /** Numbers the calls of a thread. */
    @State(Scope.Thread)
    public static class Calls {
        private int number;

        int next() {
            return ++number;
        }
    }
}
