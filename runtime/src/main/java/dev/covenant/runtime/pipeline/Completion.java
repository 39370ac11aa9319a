package dev.covenant.runtime.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * Is told how an attempt or a call ended: one of the two, once.
 *
 * @param <R> the result
 */
public interface Completion<R extends @Nullable Object> {
    /**
     * It gave a result.
     *
     * @param now the clock's reading when the answer was complete, in nanoseconds; every stage uses it instead of its own
     */
    void succeeded(R result, long now);

    /**
     * It gave none.
     *
     * @param now the clock's reading when the attempt failed, in nanoseconds
     */
    void failed(Failure failure, long now);

    /** Whether whoever waits for the outcome can see it already. Only what is looked at from outside has to know. */
    default boolean isTold() {
        return false;
    }
}
