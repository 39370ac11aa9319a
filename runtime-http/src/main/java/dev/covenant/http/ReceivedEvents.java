package dev.covenant.http;

import dev.covenant.runtime.CallException;
import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A stream of values that is read from an answer as its iterator is asked. At its end the answer is closed; so is it by
 * {@link #close()}, from any thread.
 */
public final class ReceivedEvents<T> implements EventStream<T> {
    private static final int CHUNK = 8 * 1024;

    private final InputStream in;
    private final EventDecoder<T> decoder;
    private final Queue<Arrived<T>> ready = new ArrayDeque<>();
    private final Values values = new Values();
    private @Nullable Arrived<T> taken;
    private volatile boolean closed;

    private ReceivedEvents(InputStream in, EventDecoder<T> decoder) {
        this.in = in;
        this.decoder = decoder;
    }

    /** Values that a decoder makes of what a stream gives. */
    public static <T> EventStream<T> of(InputStream in, EventDecoder<T> decoder) {
        return new ReceivedEvents<>(in, decoder);
    }

    /** A value that waits to be taken, with what its event says beside it. */
    private record Arrived<T>(
            T value, @Nullable String id, @Nullable String name) {}

    @Override
    public Iterator<T> iterator() {
        return values;
    }

    @Override
    public Optional<String> lastEventId() {
        // Behind the last value an id may have come alone: it counts, as soon as nothing waits before it.
        String id = ready.isEmpty() ? decoder.lastEventId() : taken == null ? null : taken.id();
        return Optional.ofNullable(id);
    }

    @Override
    public Optional<String> eventName() {
        return taken == null ? Optional.empty() : Optional.ofNullable(taken.name());
    }

    @Override
    public void close() {
        closed = true;
        try {
            in.close();
        } catch (IOException e) {
            // The exchange is over either way: closing never throws, and there is nothing left to be told.
            return;
        }
    }

    /** The one iterator. */
    private final class Values implements Iterator<T> {
        private final byte[] chunk = new byte[CHUNK];
        private @Nullable CallException failure;

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && !closed && failure == null && !decoder.finished()) {
                fill();
            }
            if (ready.isEmpty()) {
                close();
                if (failure != null) {
                    throw failure;
                }
            }
            return !closed;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            taken = ready.remove();
            return taken.value();
        }

        /** A failure waits until the values before it have been taken. */
        private void fill() {
            try {
                int count = in.read(chunk, 0, chunk.length);
                if (count >= 0) {
                    decoder.feed(ByteBuffer.wrap(chunk, 0, count), this::add);
                } else if (!closed) {
                    decoder.end(this::add);
                }
            } catch (CallException e) {
                fail(e);
            } catch (IOException e) {
                fail(new TransportException(
                        decoder.facts(),
                        "the stream broke after " + decoder.count() + " events: " + e.getMessage(),
                        e));
            }
        }

        private void add(T value) {
            ready.add(new Arrived<>(value, decoder.lastEventId(), decoder.eventName()));
        }

        /** What goes wrong because the stream was closed is no failure. */
        private void fail(CallException e) {
            failure = closed ? null : e;
        }
    }
}
