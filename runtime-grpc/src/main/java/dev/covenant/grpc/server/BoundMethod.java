package dev.covenant.grpc.server;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.grpc.check.RequestCheck;

/**
 * A method with what answers it.
 *
 * @param check of each message that comes
 */
record BoundMethod<Q, R>(RpcMethod<Q, R> method, Intake<Q, R> intake, RequestCheck<Q> check) {
    BoundMethod<Q, R> withCheck(RequestCheck<Q> other) {
        return new BoundMethod<>(method, intake, other);
    }

    String name() {
        return method.name();
    }
}
