package dev.covenant.http;

import dev.covenant.runtime.EventStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** The bytes of a stream of values, made when they are read. Closing it closes the stream. */
final class EventInput<T> extends InputStream {
    private final EventStream<T> stream;
    private final EventEncoder<T> encoder;
    private final Iterator<T> values;
    private byte[] event = new byte[0];
    private int at;

    EventInput(EventStream<T> stream, EventEncoder<T> encoder) {
        this.stream = stream;
        this.encoder = encoder;
        this.values = stream.iterator();
    }

    @Override
    public int read() throws IOException {
        return ready() ? event[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, event.length - at);
        System.arraycopy(event, at, target, from, count);
        at += count;
        return count;
    }

    @Override
    public int available() {
        return event.length - at;
    }

    private boolean ready() {
        while (at == event.length) {
            if (!values.hasNext()) {
                return false;
            }
            event = encoder.encode(values.next());
            at = 0;
        }
        return true;
    }

    @Override
    public void close() {
        stream.close();
    }
}
