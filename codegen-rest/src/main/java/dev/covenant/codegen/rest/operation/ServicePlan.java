package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import dev.covenant.model.Service;
import java.util.List;

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

    boolean hasDeprecated() {
        return operations.stream().anyMatch(OperationPlan::isDeprecated);
    }
}
