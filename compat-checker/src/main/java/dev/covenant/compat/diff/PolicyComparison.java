package dev.covenant.compat.diff;

import dev.covenant.model.HttpOperation;
import dev.covenant.model.PolicyFacts;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what the contract says about calling an operation safely; generated clients repeat calls and give up because of it.
 */
final class PolicyComparison {
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY");

    private PolicyComparison() {}

    static void compare(OperationComparison operation) {
        PolicyFacts before = operation.before().policy();
        PolicyFacts after = operation.after().policy();
        idempotency(operation);
        key(operation, before.idempotencyKey(), after.idempotencyKey());
        time(operation, "timeout", before.timeout(), after.timeout());
        time(operation, "deadline", before.deadline(), after.deadline());
        if (!before.hashKey().equals(after.hashKey())) {
            promise(operation, "hash-key", Shift.CHANGED, before.hashKey(), after.hashKey());
        }
    }

    private static void idempotency(OperationComparison operation) {
        boolean was = isIdempotent(operation.before());
        boolean is = isIdempotent(operation.after());
        if (was != is) {
            Shift shift = was ? Shift.NARROWED : Shift.WIDENED;
            Optional<String> before = Optional.of(was ? "may be repeated" : "must not be repeated");
            Optional<String> after = Optional.of(is ? "may be repeated" : "must not be repeated");
            operation.add(new ApiChange.Idempotency(operation.site(), shift, before, after), Position.NONE);
        }
    }

    private static boolean isIdempotent(HttpOperation operation) {
        boolean byMethod = IDEMPOTENT.contains(operation.method());
        boolean said = operation.policy().idempotent().orElse(byMethod);
        return operation.policy().safe().orElse(false) || said;
    }

    private static void key(OperationComparison operation, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            Shift shift = after.isEmpty() ? Shift.NARROWED : before.isEmpty() ? Shift.WIDENED : Shift.CHANGED;
            operation.add(new ApiChange.Idempotency(operation.site(), shift, before, after), Position.NONE);
        }
    }

    private static void time(
            OperationComparison operation, String key, Optional<Duration> before, Optional<Duration> after) {
        if (!before.equals(after)) {
            int order = before.isEmpty() || after.isEmpty() ? 0 : after.get().compareTo(before.get());
            Shift shift = order == 0 ? Shift.CHANGED : order < 0 ? Shift.NARROWED : Shift.WIDENED;
            promise(operation, key, shift, before.map(Duration::toString), after.map(Duration::toString));
        }
    }

    private static void promise(
            OperationComparison operation, String key, Shift shift, Optional<String> before, Optional<String> after) {
        operation.add(new ApiChange.Promise(operation.site(), key, shift, before, after), Position.NONE);
    }
}
