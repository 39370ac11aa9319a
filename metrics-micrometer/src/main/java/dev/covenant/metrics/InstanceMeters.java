package dev.covenant.metrics;

import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.watch.ClientMeter;
import io.micrometer.core.instrument.Gauge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What is measured of one instance of a target; gone with it. */
final class InstanceMeters {
    private final Meters meters;
    private final String target;
    private final String id;
    private final Supplier<TargetState> state;
    private final Map<String, EndingTimers> attempts = new ConcurrentHashMap<>();
    private final Map<String, Gauge> operationBreakers = new ConcurrentHashMap<>();
    private final List<Gauge> gauges = new ArrayList<>();

    InstanceMeters(Meters meters, String target, String id, Supplier<TargetState> state) {
        this.meters = meters;
        this.target = target;
        this.id = id;
        this.state = state;
    }

    void ended(String operation, @Nullable Failure failure, long nanos) {
        EndingTimers timers = attempts.get(operation);
        if (timers == null) {
            timers = attempts.computeIfAbsent(operation, this::timers);
        }
        timers.record(failure, nanos);
    }

    /** Shows how it does, with the operations that are known by now. */
    synchronized void show(InstanceState now) {
        if (gauges.isEmpty()) {
            gauge(ClientMeter.INSTANCE_ACTIVE_CALLS, InstanceState::activeCalls);
            gauge(ClientMeter.INSTANCE_HEALTHY, InstanceState::healthy);
            gauge(ClientMeter.INSTANCE_EJECTION, InstanceState::ejection);
            gauge(ClientMeter.INSTANCE_BREAKER, InstanceState::breaker);
            gauge(ClientMeter.INSTANCE_LATENCY, InstanceState::latency);
            gauge(ClientMeter.INSTANCE_WARMTH, InstanceState::warmth);
        }
        now.operations().keySet().forEach(operation -> operationBreakers.computeIfAbsent(operation, this::breaker));
    }

    /** Shows no longer how it does; what was counted stays. */
    synchronized void hide() {
        gauges.forEach(meters::remove);
        gauges.clear();
        operationBreakers.values().forEach(meters::remove);
        operationBreakers.clear();
    }

    /** Takes all of it out of the registry. */
    void remove() {
        hide();
        attempts.values().forEach(timers -> timers.removeFrom(meters));
        attempts.clear();
    }

    private EndingTimers timers(String operation) {
        return new EndingTimers((outcome, error) ->
                meters.timer(ClientMeter.ATTEMPTS, target, id, operation, outcome.label(), error.label()));
    }

    private void gauge(ClientMeter meter, ToDoubleFunction<InstanceState> value) {
        gauges.add(meters.gauge(meter, () -> now(value), target, id));
    }

    private Gauge breaker(String operation) {
        return meters.gauge(
                ClientMeter.OPERATION_BREAKER,
                () -> now(seen -> seen.operations().getOrDefault(operation, Double.NaN)),
                target,
                id,
                operation);
    }

    private double now(ToDoubleFunction<InstanceState> value) {
        InstanceState seen = state.get().byId().get(id);
        return seen == null ? Double.NaN : value.applyAsDouble(seen);
    }
}
