package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.breaker.BreakerState;
import dev.covenant.runtime.health.Standing;
import java.time.Duration;
import java.util.Map;

/**
 * An instance as its client sees it.
 *
 * @param inFlight calls under way to it
 * @param healthy whether its health checks went well; true when it is not checked
 * @param standing what its calls have shown
 * @param breaker its own breaker
 * @param operations the breakers of the operations that have been called
 * @param latency what a call is expected to take (a peak-sensitive moving average); zero before the first
 * @param warmth the share of its weight that it gets now, above 0 to 1
 */
public record InstanceView(
        Instance instance,
        int inFlight,
        boolean healthy,
        Standing standing,
        BreakerState breaker,
        Map<String, BreakerState> operations,
        Duration latency,
        double warmth) {
    public InstanceView {
        operations = Map.copyOf(operations);
    }
}
