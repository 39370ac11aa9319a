package dev.covenant.metrics;

import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.ClientView;
import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.pipeline.StateChange;
import dev.covenant.runtime.watch.ClientMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Measures the calls of clients: fills a registry with every {@link ClientMeter}. One for all clients of a process; several clients of one
 * target count together. A call finds its meters without asking the registry.
 */
public final class CallMetrics implements CallListener {
    private final Meters meters;
    private final Map<String, TargetMeters> targets = new ConcurrentHashMap<>();

    private CallMetrics(MeterRegistry registry) {
        this.meters = new Meters(registry);
    }

    /** A listener that fills this registry, for {@code ClientSettings.builder().listener(...)}. */
    public static CallMetrics of(MeterRegistry registry) {
        return new CallMetrics(registry);
    }

    @Override
    public void opened(ClientView client) {
        target(client.target()).opened(client);
    }

    @Override
    public void closed(ClientView client) {
        target(client.target()).closed(client);
    }

    @Override
    public void attemptStarted(Attempt<?> attempt) {
        Call<?> call = attempt.call();
        if (call.attempts() > 1) {
            target(call.target()).operation(call.plan().operation()).retried();
        }
    }

    @Override
    public void attemptFinished(Attempt<?> attempt, @Nullable Failure failure, long nanos) {
        Call<?> call = attempt.call();
        target(call.target())
                .instance(attempt.instance().id())
                .ended(call.plan().operation(), failure, nanos);
    }

    @Override
    public void fellBack(Call<?> call, Failure failure) {
        target(call.target()).operation(call.plan().operation()).fellBack(failure);
    }

    @Override
    public void callFinished(Call<?> call, @Nullable Failure failure, long nanos) {
        target(call.target()).operation(call.plan().operation()).ended(failure, nanos);
    }

    @Override
    public void stateChanged(StateChange change) {
        String part = change.part().name().toLowerCase(Locale.ROOT);
        String state = change.to().toLowerCase(Locale.ROOT);
        meters.counter(ClientMeter.STATE_CHANGES, change.target(), part, state).increment();
    }

    private TargetMeters target(String name) {
        TargetMeters known = targets.get(name);
        return known != null ? known : targets.computeIfAbsent(name, each -> new TargetMeters(meters, each));
    }
}
