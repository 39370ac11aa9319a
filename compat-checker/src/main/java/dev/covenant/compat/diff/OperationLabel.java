package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Operation;
import dev.covenant.model.OperationRole;
import java.util.Locale;

/**
 * What reports call an operation: {@code GET /orders/{id}}, {@code webhook POST /shipped} or {@code shop.v1.Orders/GetOrder}.
 */
public final class OperationLabel {
    private OperationLabel() {}

    /** The label of an operation of a contract of any kind. */
    public static String of(Operation operation) {
        if (!(operation instanceof HttpOperation http)) {
            return operation.name();
        }
        String call = http.method() + " " + http.path().text();
        return http.role() == OperationRole.CALL ? call : http.role().name().toLowerCase(Locale.ROOT) + " " + call;
    }

    /** The same within its contract, where a callback is told apart from others of the same form by the operation that leads to it. */
    public static String within(Contract contract, Operation operation) {
        if (!(operation instanceof HttpOperation http) || http.role() != OperationRole.CALLBACK) {
            return of(operation);
        }
        return contract.operations().stream()
                .filter(owner -> owner instanceof HttpOperation other
                        && other.callbacks().contains(http.name()))
                .findFirst()
                .map(owner -> of(owner) + ": " + of(http))
                .orElseGet(() -> of(http));
    }
}
