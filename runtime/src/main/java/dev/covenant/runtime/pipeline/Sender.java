package dev.covenant.runtime.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * What a protocol does for an attempt: it sends the request of one call to the attempt's instance and judges the answer.
 *
 * @param <R> the result
 */
public interface Sender<R extends @Nullable Object> {
    /**
     * Makes one attempt. In a blocking call it has told the outcome when it returns; in an asynchronous one it returns at once. It
     * registers with {@link Attempt#onAbort} what ends the attempt early; an aborted attempt is told as a failure too.
     */
    void send(Attempt<R> attempt, Completion<R> done);

    /** Whether the request can be sent again as it is; not so when a part of it was consumed. */
    boolean repeatable();
}
