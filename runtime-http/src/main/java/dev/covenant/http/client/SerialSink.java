package dev.covenant.http.client;

import dev.covenant.http.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * For transports: lets one call through at a time, and nothing after the end. An exchange may be ended early, on one thread, while a piece
 * of it arrives on another.
 */
public final class SerialSink implements ReplySink {
    private final ReplySink sink;
    private boolean over;

    /** @param sink gets what is let through */
    public SerialSink(ReplySink sink) {
        this.sink = sink;
    }

    @Override
    public synchronized void head(int status, Headers headers, Intake intake) {
        if (!over) {
            sink.head(status, headers, intake);
        }
    }

    @Override
    public synchronized void bytes(ByteBuffer piece) {
        if (!over) {
            sink.bytes(piece);
        }
    }

    @Override
    public synchronized void given(ByteBuffer piece) {
        if (!over) {
            sink.given(piece);
        }
    }

    @Override
    public void end() {
        if (last()) {
            sink.end();
        }
    }

    @Override
    public void failed(IOException reason) {
        if (last()) {
            sink.failed(reason);
        }
    }

    /** After this no piece is on its way: so the last word needs no lock, under which foreign code might run. */
    private synchronized boolean last() {
        boolean first = !over;
        over = true;
        return first;
    }
}
