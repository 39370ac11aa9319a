package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Policy;
import dev.covenant.runtime.breaker.BreakerListener;
import dev.covenant.runtime.breaker.CircuitBreaker;
import dev.covenant.runtime.health.EjectionCap;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the instances of a target have in common. */
final class FleetRules {
    private static final Logger LOGGER = System.getLogger("dev.covenant.runtime");

    private final String target;
    private final Policy policy;
    private final CallListener listener;
    private final Chance chance;
    private final EjectionCap cap;

    FleetRules(PipelineParts parts) {
        this.target = parts.target();
        this.policy = parts.policy();
        this.listener = parts.listener();
        this.chance = parts.chance();
        this.cap = new EjectionCap(policy.protection().outliers().most());
    }

    Policy policy() {
        return policy;
    }

    EjectionCap cap() {
        return cap;
    }

    CircuitBreaker breaker(BreakerListener changes, long now) {
        return new CircuitBreaker(policy.protection().breaker(), chance::below, changes, now);
    }

    /** Logs a change and tells the listener. */
    void changed(@Nullable String instance, @Nullable String operation, StateChange.Part part, Object from, Object to) {
        var change = new StateChange(
                target,
                Optional.ofNullable(instance),
                Optional.ofNullable(operation),
                part,
                from.toString(),
                to.toString());
        LOGGER.log(change.isForTheWorse() ? Level.WARNING : Level.INFO, () -> "state change: " + change);
        ListenerFaults.guard(() -> listener.stateChanged(change));
    }
}
