package dev.covenant.runtime;

import java.util.Iterator;
import java.util.Optional;

/**
 * A sequence of values that arrive one by one.
 *
 * <p>Who closes it: whoever reads it. One that a client's call gave is the caller's to close, in a {@code try}; closing it early
 * ends the exchange. It closes itself when its iterator has come to the end or has thrown. If it is left in the middle and never
 * closed, its connection stays taken and the server goes on sending, until the server ends the stream, the connection breaks or
 * the client is closed; there is no finalizer.
 *
 * <pre>{@code
 * try (EventStream<Price> prices = shop.prices("42")) {
 *     for (Price price : prices) { ... }
 * }
 * }</pre>
 *
 * <p>On the server side a handler returns one, {@link #of(Iterator)}, and the server closes it: at its end, or when the caller has
 * gone. One that comes in a request is closed by the server when the handler has answered.
 *
 * <p>A stream that broke is not taken up again by itself: whether that is right only the caller knows. Where the server gives its
 * events an id, {@link #lastEventId()} tells where to go on; server-sent events take it in the header {@code Last-Event-ID}:
 *
 * <pre>{@code
 * prices = shop.prices("42", CallOptions.none().header("Last-Event-ID", id));
 * }</pre>
 */
public interface EventStream<T> extends Iterable<T>, AutoCloseable {
    /** Values of an iterator; nothing to close. */
    static <T> EventStream<T> of(Iterator<T> values) {
        return new EventStream<>() {
            @Override
            public Iterator<T> iterator() {
                return values;
            }

            @Override
            public void close() {}
        };
    }

    /** Values of a collection. */
    static <T> EventStream<T> of(Iterable<T> values) {
        return of(values.iterator());
    }

    /** The one iterator of this stream; {@code next} waits. Throws a {@code CallException} when the stream breaks. */
    @Override
    Iterator<T> iterator();

    /**
     * The id of the last event, for the value that the iterator gave last or one before it: the field {@code id} of server-sent
     * events. Empty: no event had one, or the stream is none of these. For the thread that uses the iterator.
     */
    default Optional<String> lastEventId() {
        return Optional.empty();
    }

    /**
     * What the event of the value that the iterator gave last is called: the field {@code event} of server-sent events. Empty: it
     * has no name, or the stream has another form. For the thread that uses the iterator.
     */
    default Optional<String> eventName() {
        return Optional.empty();
    }

    /** Ends the exchange; more than once does nothing. Never throws. */
    @Override
    void close();
}
