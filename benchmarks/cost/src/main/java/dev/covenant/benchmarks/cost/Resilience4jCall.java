package dev.covenant.benchmarks.cost;

import dev.covenant.benchmarks.cost.CostBenchmark.Callable;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.decorators.Decorators;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/**
 * Resilience4j's decorators in their usual order: retry around circuit breaker around rate limiter around bulkhead. It knows no
 * instances, so it neither balances nor tells one from another. With its time limiter, the call is made on another thread.
 */
final class Resilience4jCall implements Callable {
    private static final int PLENTY = 1_000_000_000;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final Supplier<Object> decorated;

    private Resilience4jCall(boolean limited) {
        Bulkhead bulkhead = Bulkhead.of(
                "orders", BulkheadConfig.custom().maxConcurrentCalls(256).build());
        RateLimiter rate = RateLimiter.of(
                "orders",
                RateLimiterConfig.custom()
                        .limitForPeriod(PLENTY)
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .build());
        CircuitBreaker breaker = CircuitBreaker.of(
                "orders",
                CircuitBreakerConfig.custom()
                        .slidingWindow(10, 20, SlidingWindowType.TIME_BASED)
                        .slowCallDurationThreshold(Duration.ofSeconds(3))
                        .build());
        Answering transport = new Answering();
        Supplier<Object> bare = transport::answer;
        decorated = Decorators.ofSupplier(limited ? limited(bare) : bare)
                .withBulkhead(bulkhead)
                .withRateLimiter(rate)
                .withCircuitBreaker(breaker)
                .withRetry(Retry.ofDefaults("orders"))
                .decorate();
    }

    static Resilience4jCall stacked() {
        return new Resilience4jCall(false);
    }

    static Resilience4jCall withTimeLimiter() {
        return new Resilience4jCall(true);
    }

    private Supplier<Object> limited(Supplier<Object> transport) {
        TimeLimiter limiter = TimeLimiter.of(Duration.ofSeconds(5));
        return () -> {
            try {
                return limiter.executeFutureSupplier(() -> threads.submit(transport::get));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Override
    public Object call() {
        return decorated.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
