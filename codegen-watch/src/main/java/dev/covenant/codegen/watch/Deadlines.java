package dev.covenant.codegen.watch;

import dev.covenant.model.Contract;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Operation;
import dev.covenant.model.OperationRole;
import dev.covenant.model.PolicyFacts;
import dev.covenant.runtime.Policy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long the calls of a contract's operations may take: as {@code x-covenant} says, else as the standard policy says. */
final class Deadlines {
    static final Duration STANDARD = Policy.standard().timeouts().deadline();

    private final Contract contract;

    Deadlines(Contract contract) {
        this.contract = contract;
    }

    /** The operations that clients call, in the order of the contract. */
    List<Operation> operations() {
        return contract.operations().stream()
                .filter(operation -> operation.role() == OperationRole.CALL)
                .toList();
    }

    /** Of one operation. An attempt that may take longer makes the deadline as long, as in the client. */
    Duration of(Operation operation) {
        PolicyFacts shared = contract.policy();
        PolicyFacts own = operation instanceof HttpOperation http ? http.policy() : PolicyFacts.none();
        Duration attempt = own.timeout().or(shared::timeout).orElse(Duration.ZERO);
        Duration least = attempt.compareTo(STANDARD) > 0 ? attempt : STANDARD;
        return own.deadline().or(shared::deadline).orElse(least);
    }

    /** The names of the operations whose deadline is not the standard one, by deadline. */
    Map<Duration, List<String>> others() {
        Map<Duration, List<String>> others = new TreeMap<>();
        for (Operation operation : operations()) {
            Duration deadline = of(operation);
            if (!deadline.equals(STANDARD)) {
                others.computeIfAbsent(deadline, each -> new ArrayList<>()).add(operation.name());
            }
        }
        return others;
    }

    /** In seconds, as short as it can be written. */
    static String seconds(Duration time) {
        return java.math.BigDecimal.valueOf(time.toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString();
    }
}
