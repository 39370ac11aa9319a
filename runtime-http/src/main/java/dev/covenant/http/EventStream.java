package dev.covenant.http;

import java.util.Iterator;

/**
 * A sequence of values that arrive one by one. Must be closed; closing it early ends the exchange.
 *
 * <p>On the server side a handler returns one, {@link #of(Iterator)}; it is closed when the caller has gone.
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

    /** Ends the exchange. Never throws. */
    @Override
    void close();
}
