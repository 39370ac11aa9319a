package dev.covenant.http.client;

import dev.covenant.http.HttpOperation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The plans of a client's operations, each made at the first call. */
final class OperationPlans {
    private final ClientSettings settings;
    private final Map<String, OperationPlan> byName = new ConcurrentHashMap<>();

    OperationPlans(ClientSettings settings) {
        this.settings = settings;
    }

    /** Found by name, which costs less than comparing operations; contracts that share a client may have a name in common. */
    OperationPlan of(HttpOperation operation, ClientBinding<?, ?> binding) {
        OperationPlan known = byName.get(operation.name());
        if (known != null && known.isOf(operation, binding)) {
            return known;
        }
        OperationPlan plan = OperationPlan.of(operation, binding, settings);
        byName.put(operation.name(), plan);
        return plan;
    }
}
