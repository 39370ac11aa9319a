package dev.covenant.grpc.client;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.runtime.Fallback;

/**
 * A method and what its callers get when it fails. For methods of which each call has one answer.
 *
 * <pre>{@code
 * GrpcSettings.builder().fallback(RpcFallback.of(UserServiceMethods.GET_USER, Fallback.lastGood(Duration.ofMinutes(5)))).build()
 * }</pre>
 */
public final class RpcFallback {
    private final RpcMethod<?, ?> method;
    private final Fallback<?, ?> fallback;

    private RpcFallback(RpcMethod<?, ?> method, Fallback<?, ?> fallback) {
        this.method = method;
        this.fallback = fallback;
    }

    /** These belong together. */
    public static <Q, R> RpcFallback of(RpcMethod<Q, R> method, Fallback<Q, R> fallback) {
        return new RpcFallback(method, fallback);
    }

    RpcMethod<?, ?> method() {
        return method;
    }

    Fallback<?, ?> fallback() {
        return fallback;
    }

    @Override
    public String toString() {
        return method + ": " + fallback;
    }
}
