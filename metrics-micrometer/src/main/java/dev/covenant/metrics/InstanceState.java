package dev.covenant.metrics;

import dev.covenant.runtime.breaker.BreakerState;
import dev.covenant.runtime.health.Standing;
import dev.covenant.runtime.pipeline.InstanceView;
import java.util.HashMap;
import java.util.Map;

/**
 * How an instance does, in numbers. Where several clients see it, what is under way is added up and of states the worst is taken.
 *
 * @param healthy 1 or 0
 * @param ejection 0 well, 1 struck, 2 out
 * @param breaker 0 closed, 1 half-open, 2 open
 * @param operations the breakers of the operations, likewise
 * @param latency in seconds
 */
record InstanceState(
        double activeCalls,
        double healthy,
        double ejection,
        double breaker,
        Map<String, Double> operations,
        double latency,
        double warmth) {
    static final double OPEN = 2;
    static final double OUT = 2;

    private static final double NANOS = 1e9;

    static InstanceState of(InstanceView view) {
        Map<String, Double> operations = new HashMap<>();
        view.operations().forEach((operation, state) -> operations.put(operation, number(state)));
        return new InstanceState(
                view.inFlight(),
                view.healthy() ? 1 : 0,
                number(view.standing()),
                number(view.breaker()),
                operations,
                view.latency().toNanos() / NANOS,
                view.warmth());
    }

    InstanceState and(InstanceState other) {
        Map<String, Double> both = new HashMap<>(operations);
        other.operations.forEach((operation, state) -> both.merge(operation, state, Math::max));
        return new InstanceState(
                activeCalls + other.activeCalls,
                Math.min(healthy, other.healthy),
                Math.max(ejection, other.ejection),
                Math.max(breaker, other.breaker),
                both,
                Math.max(latency, other.latency),
                Math.min(warmth, other.warmth));
    }

    private static double number(BreakerState state) {
        return switch (state) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> OPEN;
        };
    }

    private static double number(Standing standing) {
        return switch (standing) {
            case WELL -> 0;
            case STRUCK -> 1;
            case OUT -> OUT;
        };
    }
}
