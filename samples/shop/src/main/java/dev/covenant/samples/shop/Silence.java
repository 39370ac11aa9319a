package dev.covenant.samples.shop;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/** Lets a server that hangs answer nothing, not even health checks. Interceptors must not wait: calls are dropped. */
record Silence(Gate gate) implements ServerInterceptor {
    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        return gate.isOpen() ? next.startCall(call, headers) : new ServerCall.Listener<>() {};
    }
}
