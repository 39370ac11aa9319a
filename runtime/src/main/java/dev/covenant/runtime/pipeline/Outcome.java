package dev.covenant.runtime.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * How a blocking call ended; read by the thread that made it.
 *
 * @param <R> the result
 */
public final class Outcome<R extends @Nullable Object> implements Completion<R> {
    private @Nullable R value;
    private @Nullable Failure failure;

    @Override
    public void succeeded(R result, long now) {
        value = result;
    }

    @Override
    public void failed(Failure reason, long now) {
        failure = reason;
    }

    /** The result, or throws the error. */
    @SuppressWarnings("NullAway") // without a failure the value is an R, which may be null itself
    public R result() {
        if (failure != null) {
            throw failure.raise();
        }
        return value;
    }
}
