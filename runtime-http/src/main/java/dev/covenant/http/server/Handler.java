package dev.covenant.http.server;

import dev.covenant.runtime.CallOptions;
import org.jspecify.annotations.Nullable;

/**
 * What answers an operation: a method of the interface that both sides share.
 */
@FunctionalInterface
public interface Handler<Q, R extends @Nullable Object> {
    R handle(Q request, CallOptions options);
}
