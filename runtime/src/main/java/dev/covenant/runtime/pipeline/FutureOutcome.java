package dev.covenant.runtime.pipeline;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The future of an asynchronous call. Whoever ends the future before the call has ended, by cancelling it, by {@code orTimeout}, ends
 * the call too, down to its connection. (Futures derived from it are others: ending them ends nothing.)
 *
 * @param <R> the result
 */
public final class FutureOutcome<R extends @Nullable Object> implements Completion<R> {
    private final CompletableFuture<R> future = new CompletableFuture<>();
    private volatile boolean ended;

    /** The future of this call, which is to be sent with this as its completion. */
    public CompletableFuture<R> of(Call<R> call) {
        // Nobody waits for this one: it throws nothing.
        var unused = future.whenComplete((result, error) -> {
            if (!ended) {
                call.cancel();
            }
        });
        return future;
    }

    @Override
    public void succeeded(R result, long now) {
        ended = true;
        if (!future.complete(result) && result instanceof AutoCloseable unwanted) {
            release(unwanted);
        }
    }

    @Override
    public void failed(Failure failure, long now) {
        ended = true;
        future.completeExceptionally(failure.error());
    }

    @Override
    public boolean isTold() {
        return future.isDone();
    }

    /** A stream that came when nobody wanted it any more: its connection must not stay open. */
    private static void release(AutoCloseable unwanted) {
        try {
            unwanted.close();
        } catch (Exception e) {
            System.getLogger(FutureOutcome.class.getName())
                    .log(System.Logger.Level.DEBUG, "a result that nobody waited for could not be closed", e);
        }
    }
}
