package dev.covenant.http.client;

import java.io.InputStream;

/**
 * The answer to a request: its head, and its body as it arrives. Used by one thread at a time.
 */
public interface Reply extends ReplyHead {
    /**
     * The body; empty when there is none. A body that ends before its declared length, or whose connection breaks, ends with an
     * {@code IOException}, never with a quiet end. Waiting is limited from outside, by {@link Exchange#abort()}.
     */
    InputStream body();

    /** The same for someone whom nothing limits from outside: each read waits at most {@link Exchange#idleNanos()}. */
    InputStream stream();

    /** Ends the exchange: a connection whose body was read to its end is kept for others, any other is closed. Never throws. */
    void close();
}
