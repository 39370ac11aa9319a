package dev.covenant.http.client;

import dev.covenant.runtime.Fallback;
import org.jspecify.annotations.Nullable;

/**
 * A way to call an operation and what its callers get when it fails. Made by generated code, which knows the types:
 *
 * <pre>{@code ClientSettings.builder().fallback(GetOrder.fallback(Fallback.lastGood(Duration.ofMinutes(5)))).build()}</pre>
 */
public final class OperationFallback {
    private final ClientBinding<?, ?> binding;
    private final Fallback<?, ?> fallback;

    private OperationFallback(ClientBinding<?, ?> binding, Fallback<?, ?> fallback) {
        this.binding = binding;
        this.fallback = fallback;
    }

    /** For generated code: these belong together. */
    public static <Q, R extends @Nullable Object> OperationFallback of(
            ClientBinding<Q, R> binding, Fallback<Q, R> fallback) {
        return new OperationFallback(binding, fallback);
    }

    ClientBinding<?, ?> binding() {
        return binding;
    }

    Fallback<?, ?> fallback() {
        return fallback;
    }

    @Override
    public String toString() {
        return binding.getClass().getName() + ": " + fallback;
    }
}
