package dev.covenant.grpc.client;

import dev.covenant.runtime.pipeline.Pipeline;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.MethodDescriptor;
import java.util.concurrent.TimeUnit;

/** A caller as gRPC's own stubs know it. */
final class StubChannel extends Channel {
    private final MethodPlans plans;
    private final CallerParts parts;
    private final Pipeline pipeline;

    StubChannel(MethodPlans plans, CallerParts parts, Pipeline pipeline) {
        this.plans = plans;
        this.parts = parts;
        this.pipeline = pipeline;
    }

    @Override
    public <Q, R> ClientCall<Q, R> newCall(MethodDescriptor<Q, R> method, CallOptions options) {
        MethodPlan<Q, R> plan = plans.of(method);
        return method.getType() == MethodDescriptor.MethodType.UNARY
                ? new StubUnary<>(this, plan, options)
                : new StubStream<>(this, plan, options);
    }

    @Override
    public String authority() {
        return InstanceResolverProvider.SCHEME;
    }

    CallerParts parts() {
        return parts;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** What a stub says, in our words. */
    static dev.covenant.runtime.CallOptions said(CallOptions options) {
        var said = dev.covenant.runtime.CallOptions.none();
        String key = options.getOption(GrpcCaller.HASH_KEY);
        if (key != null) {
            said = said.hashKey(key);
        }
        return options.getDeadline() == null
                ? said
                : said.withDeadline(System.nanoTime() + options.getDeadline().timeRemaining(TimeUnit.NANOSECONDS));
    }

    /** What gRPC's calls are made with: what the stub says, and the client's credentials where it has none; times are our business. */
    static CallOptions base(CallOptions options, MethodPlan<?, ?> plan) {
        CallOptions own = options.withDeadline(null).withExecutor(null);
        return own.getCredentials() == null && plan.base().getCredentials() != null
                ? own.withCallCredentials(plan.base().getCredentials())
                : own;
    }
}
