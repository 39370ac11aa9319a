package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import dev.covenant.model.Located;
import dev.covenant.model.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that generated Java says of one service.
 *
 * @param api the interface that both sides share
 */
record ServicePlan(
        Service service,
        ClassName api,
        ClassName client,
        ClassName asyncClient,
        ClassName server,
        List<OperationPlan> operations) {
    ServicePlan {
        operations = List.copyOf(operations);
    }

    /** What the methods of its classes are made of. */
    Map<String, Located> origins() {
        Map<String, Located> origins = new HashMap<>();
        for (OperationPlan operation : operations) {
            for (View view : operation.views()) {
                origins.put(view.method() + "Response", operation.operation());
            }
        }
        operations.forEach(o -> o.views().forEach(view -> origins.put(view.method(), o.operation())));
        origins.put("", service);
        return origins;
    }

    boolean hasDeprecated() {
        return operations.stream().anyMatch(OperationPlan::isDeprecated);
    }
}
