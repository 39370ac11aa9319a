package dev.covenant.http;

import dev.covenant.runtime.CallException;
import dev.covenant.runtime.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
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
    private final Queue<T> ready = new ArrayDeque<>();
    private final Values values = new Values();
    private volatile boolean closed;

    private ReceivedEvents(InputStream in, EventDecoder<T> decoder) {
        this.in = in;
        this.decoder = decoder;
    }

    /** Values that a decoder makes of what a stream gives. */
    public static <T> EventStream<T> of(InputStream in, EventDecoder<T> decoder) {
        return new ReceivedEvents<>(in, decoder);
    }

    @Override
    public Iterator<T> iterator() {
        return values;
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
            return ready.remove();
        }

        /** A failure waits until the values before it have been taken. */
        private void fill() {
            try {
                int count = in.read(chunk, 0, chunk.length);
                if (count >= 0) {
                    decoder.feed(ByteBuffer.wrap(chunk, 0, count), ready::add);
                } else if (!closed) {
                    decoder.end(ready::add);
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

        /** What goes wrong because the stream was closed is no failure. */
        private void fail(CallException e) {
            failure = closed ? null : e;
        }
    }
}
