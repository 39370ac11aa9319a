package dev.covenant.grpc.server;

import dev.covenant.runtime.CallOptions;

/**
 * What answers a method: a method of the interface that both sides share. Where many messages come or go, {@code Q} or {@code R} is an
 * {@link dev.covenant.runtime.EventStream} of them.
 *
 * <p>It runs on a thread of its own and may block. What it throws becomes the status of the call: an
 * {@link dev.covenant.grpc.RpcStatusException} or grpc-java's own exceptions the status that they carry, anything else
 * {@code INTERNAL}, of which the caller learns nothing and the log everything.
 */
@FunctionalInterface
public interface RpcHandler<Q, R> {
    /**
     * Answers one call.
     *
     * @param options what the caller's call leaves to those that this one makes: the rest of its time, and the {@link RpcCall}
     */
    R handle(Q request, CallOptions options);
}
