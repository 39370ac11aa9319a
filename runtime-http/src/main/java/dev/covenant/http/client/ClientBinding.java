package dev.covenant.http.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Generated: how an operation's request is written and its answers are read.
 *
 * @param <Q> the request
 * @param <R> the result; {@code Void} where there is none
 */
public interface ClientBinding<Q, R extends @Nullable Object> {
    /** Writes parameters and body. */
    void write(Q request, RequestWriter out);

    /** Gives the result of a success, throws the declared error of a failure, else {@link ResponseReader#undeclared()}. */
    R read(ResponseReader in);

    /** Media types for the {@code Accept} header, best first; empty: none is sent. */
    List<String> accepts();
}
