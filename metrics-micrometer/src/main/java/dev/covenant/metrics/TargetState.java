package dev.covenant.metrics;

import dev.covenant.runtime.health.Panic;
import dev.covenant.runtime.pipeline.ClientView;
import dev.covenant.runtime.pipeline.InstanceView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How all instances of a target do. Where several clients see them, each of the numbers is the one of the client that is worst off.
 *
 * @param instances how many are known
 * @param eligible how many may be asked
 * @param panic 1 when so few are well that ejections are ignored, else 0
 * @param byId each of them
 */
record TargetState(double instances, double eligible, double panic, Map<String, InstanceState> byId) {
    static final TargetState NONE = new TargetState(0, 0, 0, Map.of());

    static TargetState of(Collection<ClientView> clients) {
        return clients.stream()
                .map(client -> of(client.instances()))
                .reduce(TargetState::and)
                .orElse(NONE);
    }

    private static TargetState of(List<InstanceView> views) {
        Map<String, InstanceState> states = new HashMap<>();
        views.forEach(view -> states.put(view.instance().id(), InstanceState.of(view)));
        int well = count(states, false);
        boolean panic = Panic.holds(well, states.size());
        int eligible = (int) states.values().stream()
                .filter(state -> state.breaker() < InstanceState.OPEN && isWell(state, panic))
                .count();
        return new TargetState(states.size(), eligible, panic ? 1 : 0, states);
    }

    private static int count(Map<String, InstanceState> states, boolean panic) {
        return (int)
                states.values().stream().filter(state -> isWell(state, panic)).count();
    }

    private static boolean isWell(InstanceState state, boolean panic) {
        return state.healthy() > 0 && (panic || state.ejection() < InstanceState.OUT);
    }

    private TargetState and(TargetState other) {
        Map<String, InstanceState> both = new HashMap<>(byId);
        other.byId.forEach((id, state) -> both.merge(id, state, InstanceState::and));
        return new TargetState(
                Math.min(instances, other.instances),
                Math.min(eligible, other.eligible),
                Math.max(panic, other.panic),
                both);
    }
}
