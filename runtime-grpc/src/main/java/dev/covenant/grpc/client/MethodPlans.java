package dev.covenant.grpc.client;

import dev.covenant.grpc.RpcMethod;
import io.grpc.MethodDescriptor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The plans of a client's methods, each made at the first call. */
final class MethodPlans {
    private final GrpcSettings settings;
    private final Map<String, MethodPlan<?, ?>> byName = new ConcurrentHashMap<>();

    MethodPlans(GrpcSettings settings) {
        this.settings = settings;
    }

    /** Found by name, which costs less than comparing methods; contracts that share a client may have a name in common. */
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // the plan of a method has the method's types
    <Q, R> MethodPlan<Q, R> of(RpcMethod<Q, R> method) {
        MethodPlan<?, ?> known = byName.get(method.name());
        if (known != null && known.method() == method) {
            return (MethodPlan<Q, R>) known;
        }
        MethodPlan<Q, R> plan = MethodPlan.of(method, settings);
        byName.put(method.name(), plan);
        return plan;
    }

    /** Of a method that only gRPC describes; as the generated client knows it, if it has called it by now. */
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // the plan of a method has the method's types
    <Q, R> MethodPlan<Q, R> of(MethodDescriptor<Q, R> descriptor) {
        MethodPlan<?, ?> known = byName.get(descriptor.getFullMethodName());
        return known != null && known.method().descriptor() == descriptor
                ? (MethodPlan<Q, R>) known
                : of(RpcMethod.define(descriptor).build());
    }
}
