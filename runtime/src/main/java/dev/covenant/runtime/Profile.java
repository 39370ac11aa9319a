package dev.covenant.runtime;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.health.HealthSettings;
import dev.covenant.runtime.health.OutlierSettings;
import java.time.Duration;
import java.util.Optional;

/**
 * What all time constants of a {@link Policy} are made for, so that they fit each other. In each profile: two whole attempts fit into the
 * deadline, connecting may take at most half of an attempt, a call that took 60% of its attempt time-out is slow, and what protects
 * looks at a window of at least an attempt. Shares and counts are those of {@link #STANDARD} unless said. {@code docs/policy.md} has
 * every value of every profile side by side.
 */
public enum Profile {
    /** Services that answer within a second or so, whose callers wait for some: the defaults that every part of {@link Policy} names. */
    STANDARD(
            new Policy.Timeouts(ofSeconds(5), ofSeconds(10), ofSeconds(2), ofSeconds(5)),
            new Policy.Retries(2, ofMillis(100), ofSeconds(2), 0.2, 3),
            new Policy.Limits(16 * Sizes.MIB, 64 * Sizes.KIB, 256, 256),
            Balancing.standard(),
            Protection.standard(),
            Optional.empty()),

    /**
     * Calls that usually take a few tens of milliseconds and for which somebody waits.
     *
     * <ul>
     *   <li>Attempt 500 ms, deadline 1 s: one second is how long a train of thought survives waiting (Nielsen, "Response Times"), and
     *       half of it leaves room for a second attempt. Connect 250 ms: a lost SYN is sent again only after 1 s (RFC 6298), so longer
     *       waiting within this attempt gains nothing.
     *   <li>Pauses from 10 ms to 100 ms: longer ones would use up the deadline.
     *   <li>Hedging after 100 ms, at most 5% of the calls: twice and more what such a call usually takes, so that 95 of 100 calls have
     *       answered by then (Dean and Barroso, "The Tail at Scale").
     *   <li>Breaker and outliers look at 5 s, are open or out for 10 s at first, trials are given 1 s: calls are many, so little time
     *       shows much, and an instance is missed soon. Health checks every 5 s with 500 ms for the same reason: out after 15 s.
     *   <li>64 calls in flight to an instance: more would wait in it longer than callers wait here (at 50 ms a call, 64 are 1,280 calls
     *       a second). They go elsewhere, or fail at once.
     * </ul>
     */
    LOW_LATENCY(
            new Policy.Timeouts(ofMillis(500), ofSeconds(1), ofMillis(250), ofSeconds(2)),
            new Policy.Retries(2, ofMillis(10), ofMillis(100), 0.2, 3),
            new Policy.Limits(16 * Sizes.MIB, 64 * Sizes.KIB, 256, 64),
            new Balancing(Balancing.Strategy.ADAPTIVE, ofSeconds(5), 0.1, ofSeconds(5)),
            protection(
                    breaker(
                            ofMillis(300),
                            new BreakerSettings.Window(ofSeconds(5), 10, 20),
                            ofSeconds(10),
                            ofSeconds(1)),
                    ofSeconds(5),
                    ofMillis(500)),
            Optional.of(Hedging.after(ofMillis(100)))),

    /**
     * Few, long calls for which nobody waits: reports, imports, exports.
     *
     * <ul>
     *   <li>Attempt 60 s, deadline 5 min: most servers and proxies give up after 60 s, and four whole attempts fit with their pauses. Connect 5 s: a SYN may
     *       be lost twice (1 s, then 2 s, RFC 6298).
     *   <li>4 repeated attempts, pauses from 1 s to 30 s: time is cheap and an interrupted night's work is not; long pauses outlast a
     *       restart.
     *   <li>Breaker and outliers look at 60 s and need 10 calls, since there are fewer; trials are given an attempt's time.
     *   <li>32 calls and connections to an instance: work in bulk leaves room for callers who wait.
     *   <li>Bodies up to 64 MiB; closing waits for 30 s, what Kubernetes gives a pod to end.
     * </ul>
     */
    BATCH(
            new Policy.Timeouts(ofMinutes(1), ofMinutes(5), ofSeconds(5), ofSeconds(30)),
            new Policy.Retries(4, ofSeconds(1), ofSeconds(30), 0.2, 3),
            new Policy.Limits(64 * Sizes.MIB, 64 * Sizes.KIB, 32, 32),
            new Balancing(Balancing.Strategy.ADAPTIVE, ofMinutes(1), 0.1, ofMinutes(1)),
            protection(
                    breaker(
                            ofSeconds(36),
                            new BreakerSettings.Window(ofMinutes(1), 10, 10),
                            ofMinutes(1),
                            ofMinutes(1)),
                    ofSeconds(30),
                    ofSeconds(5)),
            Optional.empty());

    private final Policy.Timeouts timeouts;
    private final Policy.Retries retries;
    private final Policy.Limits limits;
    private final Balancing balancing;
    private final Protection protection;
    private final Optional<Hedging> hedging;

    Profile(
            Policy.Timeouts timeouts,
            Policy.Retries retries,
            Policy.Limits limits,
            Balancing balancing,
            Protection protection,
            Optional<Hedging> hedging) {
        this.timeouts = timeouts;
        this.retries = retries;
        this.limits = limits;
        this.balancing = balancing;
        this.protection = protection;
        this.hedging = hedging;
    }

    private static BreakerSettings breaker(
            Duration slow, BreakerSettings.Window window, Duration open, Duration trial) {
        return BreakerSettings.standard()
                .withSlowCalls(new BreakerSettings.SlowCalls(slow, 0.5))
                .withWindow(window)
                .withRecovery(new BreakerSettings.Recovery(open, 0.1, 3, trial));
    }

    /** Outliers are found among the calls that the breaker sees, and are out at first as long as it is open. */
    private static Protection protection(BreakerSettings breaker, Duration interval, Duration timeout) {
        BreakerSettings.Window seen = breaker.window();
        Duration out = breaker.recovery().openTime();
        var outliers = new OutlierSettings(5, 0.5, seen.minimumCalls(), seen.length(), out, out.multipliedBy(10), 0.5);
        return new Protection(breaker, outliers, Optional.of(new HealthSettings("/health", interval, 0.1, timeout, 3)));
    }

    Policy.Timeouts timeouts() {
        return timeouts;
    }

    Policy.Retries retries() {
        return retries;
    }

    Policy.Limits limits() {
        return limits;
    }

    Balancing balancing() {
        return balancing;
    }

    Protection protection() {
        return protection;
    }

    Optional<Hedging> hedging() {
        return hedging;
    }

    private static final class Sizes {
        static final int KIB = 1024;
        static final int MIB = KIB * KIB;

        private Sizes() {}
    }
}
