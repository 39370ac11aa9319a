package dev.covenant.http.client;

import java.io.IOException;
import java.util.OptionalInt;

/**
 * Carries requests to instances and answers back, over connections that it keeps and shares. It follows no redirect, repeats nothing,
 * keeps no cookies, decodes nothing. Used by many threads at once.
 */
public interface Transport extends AutoCloseable {
    /**
     * Sends a request on the calling thread and waits for the head of the answer. The request's body is not looked at after this has
     * returned or thrown.
     *
     * @throws UnsentException when nothing was sent
     * @throws IOException when there is no answer, the exchange was aborted, or the thread was interrupted, whose interrupt flag is then
     *     set
     */
    Reply send(Exchange exchange) throws IOException;

    /** Sends a request without holding a thread; the sink is told everything, failures included. */
    void sendAsync(Exchange exchange, ReplySink sink);

    /** How many connections are open, used and unused; absent when it does not know. */
    default OptionalInt connections() {
        return OptionalInt.empty();
    }

    /** Closes all connections and ends all threads, at once. Exchanges under way fail. Never throws. */
    @Override
    void close();
}
