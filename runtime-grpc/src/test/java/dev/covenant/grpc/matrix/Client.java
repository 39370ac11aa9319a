package dev.covenant.grpc.matrix;

import java.util.concurrent.CompletableFuture;

/** Something that calls a method which may be repeated. */
interface Client extends AutoCloseable {
    /** Waits for the response; throws when there is none. */
    void call() throws Exception;

    /** Does not wait. */
    CompletableFuture<?> callAsync();

    /** Attempts so far; negative when that is not known. */
    default long attempts() {
        return -1;
    }

    @Override
    void close();
}
