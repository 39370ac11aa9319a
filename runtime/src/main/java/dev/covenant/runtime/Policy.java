package dev.covenant.runtime;

import dev.covenant.runtime.limit.RateLimit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How long calls may take, how often they are repeated, where they go, how large answers may be. Immutable; {@link #standard()} unless said
 * otherwise; a {@link Profile} is another set of values that fit each other. What contradicts itself is refused when it is built.
 *
 * @param timeouts how long things may take
 * @param retries when a failed attempt is followed by another
 * @param limits how much is accepted and held
 * @param balancing how calls are shared out among instances
 * @param protection when an instance is left out
 * @param hedging when a second attempt of a {@link OperationClass#SAFE} call starts while the first is under way; absent: never
 * @param rate how often the client may call, all its operations together; a call too many fails at once; absent: as often as it likes
 * @param operations what differs for single operations, by their names
 */
public record Policy(
        Timeouts timeouts,
        Retries retries,
        Limits limits,
        Balancing balancing,
        Protection protection,
        Optional<Hedging> hedging,
        Optional<RateLimit> rate,
        Map<String, OperationPolicy> operations) {
    private static final Policy STANDARD = of(Profile.STANDARD);

    /**
     * Refuses contradictions between the parts, all of them at once. Those that only show where an operation's class is known are
     * found by {@link OperationPolicy#requireFits}.
     */
    public Policy {
        operations = Map.copyOf(operations);
        Contradictions.refuse(new Contradictions.Parts(timeouts, retries, protection, hedging, rate, operations));
    }

    /** The defaults that every part names. */
    public static Policy standard() {
        return STANDARD;
    }

    /** The policy of a profile. */
    public static Policy of(Profile profile) {
        return builder(profile).build();
    }

    /** Starts from the defaults. */
    public static PolicyBuilder builder() {
        return builder(Profile.STANDARD);
    }

    /** Starts from the values of a profile. */
    public static PolicyBuilder builder(Profile profile) {
        return new PolicyBuilder(profile);
    }

    /**
     * How long things may take; each more than 0.
     *
     * @param attempt one attempt, until its body is decoded; 5 s. Of a body that is handed over as a stream: each wait for more of it
     * @param deadline the whole call, all attempts and pauses together; 10 s
     * @param connect making a connection, or waiting for a free one; 2 s
     * @param closeGrace how long {@code close} waits for the calls in flight; 5 s; may be 0
     */
    public record Timeouts(Duration attempt, Duration deadline, Duration connect, Duration closeGrace) {
        /** Refuses what is not a time. */
        public Timeouts {
            PolicyCheck.positive("attempt time-out", attempt);
            PolicyCheck.positive("deadline", deadline);
            PolicyCheck.positive("connect time-out", connect);
            PolicyCheck.notNegative("close grace", closeGrace);
        }
    }

    /**
     * When a failed attempt is followed by another (which is decided by {@link FailureClass#repeatable}), and after what pause: a
     * random time up to {@code firstPause} x 2^n, n from 0, at most {@code longestPause} ("full jitter", AWS Architecture Blog,
     * "Exponential Backoff and Jitter"). The budget is shared by all calls of a client (Google SRE book, "Handling Overload"); an
     * attempt after one that was never sent takes nothing from it.
     *
     * @param more attempts after the first, 0 to 10; 2
     * @param firstPause 100 ms
     * @param longestPause 2 s
     * @param budgetShare attempts after one that was sent, as a share of calls, 0 to 1; 0.2
     * @param budgetPerSecond repeated attempts that are always allowed, a second; 3
     */
    public record Retries(
            int more, Duration firstPause, Duration longestPause, double budgetShare, double budgetPerSecond) {
        private static final int MOST = 10;

        /** Refuses values outside their ranges. */
        public Retries {
            PolicyCheck.range("attempts after the first", more, 0, MOST);
            PolicyCheck.positive("first pause", firstPause);
            PolicyCheck.positive("longest pause", longestPause);
            PolicyCheck.range("budget share", budgetShare, 0, 1);
            PolicyCheck.range("budget per second", budgetPerSecond, 0, Integer.MAX_VALUE);
        }
    }

    /**
     * How much is accepted and held.
     *
     * @param responseBytes of a body that is decoded, after decompression; 16 MiB
     * @param headerBytes of all header lines of an answer together; 64 KiB
     * @param connections at most, to each instance; 256
     * @param inFlight calls under way at most, to each instance; further calls go elsewhere or fail at once; 256
     */
    public record Limits(int responseBytes, int headerBytes, int connections, int inFlight) {
        /** Refuses limits below 1. */
        public Limits {
            PolicyCheck.range("response limit", responseBytes, 1, Integer.MAX_VALUE - 64);
            PolicyCheck.range("header limit", headerBytes, 1, Integer.MAX_VALUE);
            PolicyCheck.range("connections", connections, 1, Integer.MAX_VALUE);
            PolicyCheck.range("calls in flight", inFlight, 1, Integer.MAX_VALUE);
        }
    }
}
