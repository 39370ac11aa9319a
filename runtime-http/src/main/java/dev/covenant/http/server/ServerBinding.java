package dev.covenant.http.server;

import dev.covenant.http.HttpErrorException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Generated: how an operation's request is read and its answers are written.
 *
 * @param <Q> the request
 * @param <R> the result; {@code Void} where there is none
 */
public interface ServerBinding<Q, R extends @Nullable Object> {
    /**
     * Reads parameters and body, and ends with {@link RequestReader#reject()}, so that a request with faults never
     * becomes a {@code Q}.
     */
    Q read(RequestReader in);

    /** Writes a result. */
    void write(R result, ResponseWriter out);

    /** Writes a declared error; gives false for errors that are not this operation's. */
    boolean writeError(HttpErrorException error, ResponseWriter out);

    /** Media types it can answer with, for negotiation; empty: any. */
    List<String> produces();

    /** Media types of bodies it can read; empty: it reads none. */
    List<String> consumes();
}
