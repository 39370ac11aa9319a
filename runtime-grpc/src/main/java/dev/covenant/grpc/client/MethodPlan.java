package dev.covenant.grpc.client;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.pipeline.CallPlan;
import io.grpc.MethodDescriptor.MethodType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for every call of a method by one client, worked out once.
 *
 * @param call under the client's policy
 * @param base what every gRPC call of it is made with
 * @param metadata what every call of it carries
 * @param spares what callers get when it fails
 * @param ownAttempt whether policy or contract say how long an attempt of this very method may take
 */
record MethodPlan<Q, R>(
        RpcMethod<Q, R> method,
        CallPlan call,
        io.grpc.CallOptions base,
        List<Entry<?>> metadata,
        Optional<Spares<Q, R>> spares,
        boolean ownAttempt) {
    /** Servers let streams be silent for longer than any other answer. */
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(60);

    static <Q, R> MethodPlan<Q, R> of(RpcMethod<Q, R> method, GrpcSettings settings) {
        var declared = new CallPlan.Declared(method.timeout(), method.deadline(), traits(method));
        CallPlan call = CallPlan.of(method.name(), method.kind(), settings.policy(), declared);
        io.grpc.CallOptions base = settings.credentials()
                .map(io.grpc.CallOptions.DEFAULT::withCallCredentials)
                .orElse(io.grpc.CallOptions.DEFAULT);
        OperationPolicy own = settings.policy().operations().getOrDefault(method.name(), OperationPolicy.none());
        return new MethodPlan<>(
                method,
                method.descriptor().getType() == MethodType.UNARY ? call : unhedged(call),
                base,
                Entry.all(settings.metadata()),
                Spares.of(method, settings),
                own.attempt().or(method::timeout).isPresent());
    }

    /**
     * Under what the caller says. Requests that come as a stream are sent once and take as long as their source does: an attempt has the
     * time of the whole call then, unless somebody says what one may take.
     */
    CallPlan with(CallOptions options) {
        CallPlan said = call.with(options);
        boolean sendsOnce = method.descriptor().getType() == MethodType.CLIENT_STREAMING;
        if (!sendsOnce || ownAttempt || options.attemptTimeout().isPresent()) {
            return said;
        }
        return new CallPlan(
                said.operation(),
                said.kind(),
                said.deadlineNanos(),
                said.deadlineNanos(),
                said.retries(),
                said.hedging(),
                said.traits());
    }

    /** Whether an answer is a stream, which goes on after the attempt that has brought its beginning. */
    boolean answersStream() {
        return !method.descriptor().getType().serverSendsOneMessage();
    }

    /** What each wait for more of a stream may take: an attempt's time, at least 60 s unless the caller says something else. */
    long idleNanos(CallOptions options) {
        long attempt = call.with(options).attemptNanos();
        return options.attemptTimeout().isPresent() ? attempt : Math.max(SILENCE, attempt);
    }

    @Nullable
    Spares<Q, R> sparesOrNull() {
        return spares.orElse(null);
    }

    /** Of two streams at once both would bring their beginnings, and requests that come as a stream are there once. */
    private static CallPlan unhedged(CallPlan plan) {
        return new CallPlan(
                plan.operation(),
                plan.kind(),
                plan.attemptNanos(),
                plan.deadlineNanos(),
                plan.retries(),
                Optional.empty(),
                plan.traits());
    }

    /** By the OpenTelemetry conventions for RPC. */
    private static Map<String, String> traits(RpcMethod<?, ?> method) {
        return Map.of("rpc.system", "grpc", "rpc.service", method.service(), "rpc.method", method.method());
    }
}
