package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.balance.Ramp;
import dev.covenant.runtime.health.Panic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The instances of a target as its source knows them now, each with what is known of it. */
final class Fleet implements AutoCloseable {
    /** How old the answer to "is there panic" may be: counting takes as long as there are instances. */
    private static final long PANIC_AGE = TimeUnit.MILLISECONDS.toNanos(5);

    private final InstanceSource source;
    private final FleetRules rules;
    private final HealthChecks checks;
    private final long attemptNanos;
    private final Map<String, OperationSlot> operations = new ConcurrentHashMap<>();
    private final AtomicBoolean panic = new AtomicBoolean();
    private volatile long countedAt;
    private volatile Members members = new Members(List.of(), new Endpoint[0]);

    Fleet(InstanceSource source, FleetRules rules, HealthChecks checks, long now) {
        this.source = source;
        this.rules = rules;
        this.checks = checks;
        this.attemptNanos = rules.policy().timeouts().attempt().toNanos();
        this.countedAt = now - PANIC_AGE;
    }

    /** Those known now; the same array as long as nothing has changed, not to be modified. */
    Endpoint[] endpoints(long now) {
        List<Instance> current = source.instances();
        Members known = members;
        return known.isOf(current) ? known.endpoints : follow(current, now);
    }

    /** Whether so few instances are well that ejections are ignored. */
    boolean isPanic(Endpoint[] endpoints, long now) {
        if (now - countedAt >= PANIC_AGE) {
            countedAt = now;
            boolean holds = Panic.holds(well(endpoints, now), endpoints.length);
            if (panic.compareAndSet(!holds, holds)) {
                rules.changed(null, null, StateChange.Part.PANIC, holds ? "CALM" : "PANIC", holds ? "PANIC" : "CALM");
            }
        }
        return panic.get();
    }

    /** The operation with this name. */
    OperationSlot slot(String operation) {
        OperationSlot known = operations.get(operation);
        return known != null ? known : newSlot(operation);
    }

    /** How many times as long as the policy says for all an attempt may take here, at least 1. */
    double patience(CallPlan plan) {
        return Math.max(1, plan.attemptNanos() / (double) attemptNanos);
    }

    /** Whether there is one that the call could go to and has not been to. */
    boolean offersAnother(Call<?> call, long now) {
        Endpoint[] endpoints = endpoints(now);
        boolean ignoring = isPanic(endpoints, now);
        OperationSlot operation = slot(call.plan().operation());
        return Arrays.stream(endpoints)
                .anyMatch(endpoint ->
                        !call.hasTried(endpoint.id()) && endpoint.vitals().obstacle(operation, now, ignoring) == null);
    }

    /** Each with the reason why it may not be asked for this operation. */
    List<String> obstacles(OperationSlot operation, long now) {
        List<String> reasons = new ArrayList<>();
        Endpoint[] endpoints = members.endpoints;
        boolean ignoring = isPanic(endpoints, now);
        for (Endpoint endpoint : endpoints) {
            Obstacle obstacle = endpoint.vitals().obstacle(operation, now, ignoring);
            String reason = obstacle == null ? "it was free a moment later" : obstacle.words();
            reasons.add(endpoint.id() + ": " + reason);
        }
        return reasons;
    }

    /** What can be seen of each instance. */
    List<InstanceView> views(long now) {
        return Arrays.stream(endpoints(now))
                .map(endpoint -> endpoint.vitals().view(endpoint.instance(), now))
                .toList();
    }

    /** Checks no instance any more. */
    @Override
    public void close() {
        checks.close();
    }

    private synchronized OperationSlot newSlot(String operation) {
        return operations.computeIfAbsent(operation, name -> new OperationSlot(name, operations.size()));
    }

    private synchronized Endpoint[] follow(List<Instance> current, long now) {
        if (members.isOf(current)) {
            return members.endpoints;
        }
        Map<String, Endpoint> before = new HashMap<>();
        for (Endpoint endpoint : members.endpoints) {
            before.put(endpoint.id(), endpoint);
        }
        boolean warmUp = Ramp.helps(well(members.endpoints, now), current.size());
        Endpoint[] next = new Endpoint[current.size()];
        for (int at = 0; at < next.length; at++) {
            next[at] = endpoint(current.get(at), before, warmUp, now);
        }
        before.values().forEach(gone -> {
            gone.vitals().retire();
            checks.end(gone.id());
        });
        rules.cap().known(next.length);
        members = new Members(current, next);
        return next;
    }

    private Endpoint endpoint(Instance instance, Map<String, Endpoint> before, boolean warmUp, long now) {
        Endpoint known = before.remove(instance.id());
        if (known != null && known.instance().uri().equals(instance.uri())) {
            return new Endpoint(instance, known.vitals());
        }
        Vitals vitals = new Vitals(instance.id(), rules, now);
        if (warmUp) {
            vitals.warmUp(now);
        }
        checks.begin(instance, vitals);
        return new Endpoint(instance, vitals);
    }

    private static int well(Endpoint[] endpoints, long now) {
        int well = 0;
        for (Endpoint endpoint : endpoints) {
            well += endpoint.vitals().isWell(now) ? 1 : 0;
        }
        return well;
    }

    /** What the source said, and what was made of it. */
    private static final class Members {
        private final List<Instance> source;
        private final Endpoint[] endpoints;

        Members(List<Instance> source, Endpoint[] endpoints) {
            this.source = source;
            this.endpoints = endpoints;
        }

        /** Sources give the same list as long as nothing has changed. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(List<Instance> current) {
            return source == current;
        }
    }
}
