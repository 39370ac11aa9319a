package dev.covenant.codegen.grpc;

import dev.covenant.model.PolicyFacts;
import dev.covenant.model.RpcOperation;
import dev.covenant.runtime.OperationClass;
import java.time.Duration;
import java.util.Optional;

/**
 * What a method's constant tells the runtime beside its types.
 *
 * @param kind whether it may be repeated
 * @param idempotencyKey the metadata entry of keyed methods
 * @param hashKey the field of the request that consistent hashing goes by
 */
record MethodFacts(
        OperationClass kind,
        Optional<String> idempotencyKey,
        Optional<Duration> timeout,
        Optional<Duration> deadline,
        Optional<String> hashKey) {
    static MethodFacts of(RpcOperation method) {
        PolicyFacts policy = method.policy();
        OperationClass kind = kind(method);
        return new MethodFacts(
                kind,
                kind == OperationClass.SAFE ? Optional.empty() : policy.idempotencyKey(),
                policy.timeout(),
                policy.deadline(),
                method.callType().clientStreams() ? Optional.empty() : policy.hashKey());
    }

    /** What the policy says goes before the contract's {@code idempotency_level}. */
    private static OperationClass kind(RpcOperation method) {
        PolicyFacts policy = method.policy();
        if (policy.safe().orElse(false)) {
            return OperationClass.SAFE;
        }
        if (policy.idempotencyKey().isPresent()) {
            return OperationClass.KEYED;
        }
        if (policy.idempotent().isPresent()) {
            return policy.idempotent().get() ? OperationClass.IDEMPOTENT : OperationClass.UNSAFE;
        }
        return switch (method.idempotency()) {
            case NO_SIDE_EFFECTS -> policy.safe().isPresent() ? OperationClass.UNSAFE : OperationClass.SAFE;
            case IDEMPOTENT -> OperationClass.IDEMPOTENT;
            case UNKNOWN -> OperationClass.UNSAFE;
        };
    }
}
