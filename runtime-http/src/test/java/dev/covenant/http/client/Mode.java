package dev.covenant.http.client;

import dev.covenant.http.HttpOperation;
import dev.covenant.runtime.CallOptions;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The two ways to make a call, which must behave alike. */
public enum Mode {
    BLOCKING {
        @Override
        public <Q, R extends @Nullable Object> R call(
                HttpCaller caller,
                HttpOperation operation,
                ClientBinding<Q, R> binding,
                Q request,
                CallOptions options) {
            return caller.call(operation, binding, request, options);
        }
    },
    ASYNC {
        @Override
        public <Q, R extends @Nullable Object> R call(
                HttpCaller caller,
                HttpOperation operation,
                ClientBinding<Q, R> binding,
                Q request,
                CallOptions options) {
            try {
                return caller.callAsync(operation, binding, request, options).join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    };

    /** Makes a call and waits for its end. */
    public abstract <Q, R extends @Nullable Object> R call(
            HttpCaller caller, HttpOperation operation, ClientBinding<Q, R> binding, Q request, CallOptions options);

    /** Without options. */
    public <Q, R extends @Nullable Object> R call(
            HttpCaller caller, HttpOperation operation, ClientBinding<Q, R> binding, Q request) {
        return call(caller, operation, binding, request, CallOptions.none());
    }
}
