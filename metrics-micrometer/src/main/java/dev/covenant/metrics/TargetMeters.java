package dev.covenant.metrics;

import dev.covenant.runtime.pipeline.ClientView;
import dev.covenant.runtime.watch.ClientMeter;
import io.micrometer.core.instrument.Gauge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/**
 * What is measured of one target. Gauges of instances come and go with the instances: whenever a gauge is read and what is known is older
 * than half a second, the instances are looked at again, so that one scrape looks once.
 */
final class TargetMeters {
    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(500);

    private final Meters meters;
    private final String target;
    private final List<ClientView> clients = new CopyOnWriteArrayList<>();
    private final Map<String, OperationMeters> operations = new ConcurrentHashMap<>();
    private final Map<String, InstanceMeters> instances = new ConcurrentHashMap<>();
    private final List<Gauge> gauges = new ArrayList<>();
    private boolean tellsConnections;
    private volatile Seen seen = new Seen(TargetState.NONE, 0);

    /** What was seen, and the clock's reading then. */
    private record Seen(TargetState state, long at) {}

    TargetMeters(Meters meters, String target) {
        this.meters = meters;
        this.target = target;
    }

    OperationMeters operation(String name) {
        OperationMeters known = operations.get(name);
        return known != null ? known : operations.computeIfAbsent(name, this::newOperation);
    }

    InstanceMeters instance(String id) {
        InstanceMeters known = instances.get(id);
        return known != null ? known : instances.computeIfAbsent(id, this::newInstance);
    }

    synchronized void opened(ClientView client) {
        clients.add(client);
        if (gauges.isEmpty()) {
            gauge(ClientMeter.INSTANCES, () -> state().instances());
            gauge(ClientMeter.ELIGIBLE_INSTANCES, () -> state().eligible());
            gauge(ClientMeter.PANIC, () -> state().panic());
            gauge(ClientMeter.ACTIVE_CALLS, () -> sum(ClientView::inFlight));
        }
        if (!tellsConnections && client.connections().isPresent()) {
            tellsConnections = true;
            gauge(ClientMeter.CONNECTIONS, () -> sum(view -> view.connections().orElse(0)));
        }
        look(meters.now());
    }

    /** Without a client nothing is so now; what was counted stays until the target is called again. */
    synchronized void closed(ClientView client) {
        clients.removeIf(view -> view == client);
        if (clients.isEmpty()) {
            gauges.forEach(meters::remove);
            gauges.clear();
            tellsConnections = false;
            instances.values().forEach(InstanceMeters::hide);
        } else {
            look(meters.now());
        }
    }

    private TargetState state() {
        Seen last = seen;
        long now = meters.now();
        return now - last.at < FRESH ? last.state : lookAgain(now);
    }

    private synchronized TargetState lookAgain(long now) {
        if (now - seen.at >= FRESH && !clients.isEmpty()) {
            look(now);
        }
        return seen.state;
    }

    private void look(long now) {
        TargetState state = TargetState.of(clients);
        seen = new Seen(state, now);
        instances.entrySet().removeIf(known -> {
            boolean gone = !state.byId().containsKey(known.getKey());
            if (gone) {
                known.getValue().remove();
            }
            return gone;
        });
        state.byId().forEach((id, each) -> instance(id).show(each));
    }

    private void gauge(ClientMeter meter, DoubleSupplier value) {
        gauges.add(meters.gauge(meter, value, target));
    }

    private double sum(ToDoubleFunction<ClientView> value) {
        return clients.stream().mapToDouble(value).sum();
    }

    private OperationMeters newOperation(String name) {
        return new OperationMeters(meters, target, name);
    }

    private InstanceMeters newInstance(String id) {
        return new InstanceMeters(meters, target, id, this::state);
    }
}
