package dev.covenant.runtime;

import dev.covenant.runtime.balance.Balancer;
import dev.covenant.runtime.balance.FailurePenalty;
import dev.covenant.runtime.balance.PeakEwma;
import dev.covenant.runtime.balance.Ramp;
import java.time.Duration;

/**
 * How calls are shared out among instances.
 *
 * @param strategy which instance is next; {@link Strategy#ADAPTIVE}
 * @param warmUp how long an instance that is new beside others, or back, takes to get its full share; 0 to a day; 0: at once; 10 s
 * @param warmUpFrom the share of its weight that it starts with; above 0 to 1; 0.1
 * @param memory how long an instance's latency is remembered ({@link PeakEwma}); its failures half as long ({@link FailurePenalty});
 *     more than 0, at most an hour; 10 s
 */
public record Balancing(Strategy strategy, Duration warmUp, double warmUpFrom, Duration memory) {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Balancing STANDARD =
            new Balancing(Strategy.ADAPTIVE, SECOND.multipliedBy(10), 0.1, SECOND.multipliedBy(10));

    /** Refuses values outside their ranges. */
    public Balancing {
        new Ramp(warmUp, warmUpFrom);
        if (memory.isZero() || memory.isNegative() || memory.compareTo(HOUR) > 0) {
            throw new IllegalArgumentException(
                    "balancing remembers for more than 0 and at most an hour, not " + memory);
        }
    }

    /** The defaults that every part names. */
    public static Balancing standard() {
        return STANDARD;
    }

    /** The same with another strategy. */
    public Balancing with(Strategy other) {
        return new Balancing(other, warmUp, warmUpFrom, memory);
    }

    /** How long calls to one instance take. */
    public PeakEwma latency() {
        return new PeakEwma(memory);
    }

    /** What the failures of one instance count as. */
    public FailurePenalty penalty() {
        return new FailurePenalty(memory.dividedBy(2));
    }

    /** A ramp for one instance. */
    public Ramp ramp() {
        return new Ramp(warmUp, warmUpFrom);
    }

    /** A balancer for one client. */
    public Balancer balancer() {
        return switch (strategy) {
            case ADAPTIVE -> Balancer.adaptive();
            case ROUND_ROBIN -> Balancer.roundRobin();
            case WEIGHTED -> Balancer.weighted();
            case LEAST_CONNECTIONS -> Balancer.leastConnections();
            case CONSISTENT_HASH -> Balancer.consistentHash();
        };
    }

    /** Which instance is next. */
    public enum Strategy {
        /** {@link Balancer#adaptive()}: where the call is likely to end first. */
        ADAPTIVE,
        /** {@link Balancer#roundRobin()}: one after the other. */
        ROUND_ROBIN,
        /** {@link Balancer#weighted()}: one after the other, as often as their weights say. */
        WEIGHTED,
        /** {@link Balancer#leastConnections()}: where least is under way. */
        LEAST_CONNECTIONS,
        /** {@link Balancer#consistentHash()}: equal keys go to the same instance. */
        CONSISTENT_HASH
    }
}
