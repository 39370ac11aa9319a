package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.CallInterruptedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waits for an asynchronous call as if it were a blocking one. */
public final class Awaited {
    private Awaited() {}

    /** The result, or throws the call's own error. An interrupted thread ends the call; its flag is set again. */
    public static <X extends @Nullable Object> X result(CompletableFuture<X> future, String operation) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(CallFacts.local(operation));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error fatal) {
                throw fatal;
            }
            throw failed.getCause() instanceof RuntimeException error ? error : new IllegalStateException(failed);
        }
    }
}
