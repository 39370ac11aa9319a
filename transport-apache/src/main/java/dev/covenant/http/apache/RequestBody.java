package dev.covenant.http.apache;

import dev.covenant.http.Body;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a request's body to a connection as that takes it. What is in memory is given at once; a stream is read by the executor, never by
 * the connection's thread, since reading may wait.
 */
final class RequestBody {
    private static final int CHUNK = 16 * 1024;

    private final Body body;
    private final Executor executor;
    private @Nullable ByteBuffer ready;
    private @Nullable InputStream in;
    private @Nullable IOException failure;
    private boolean reading;
    private boolean ended;
    private boolean released;

    RequestBody(Body body, Executor executor) {
        this.body = body;
        this.executor = executor;
        this.ready = body.buffer().orElse(null);
        this.ended = ready != null;
    }

    /** How much can be given now. */
    synchronized int available() {
        ByteBuffer bytes = ready;
        return bytes != null && bytes.hasRemaining() ? bytes.remaining() : ended || failure != null ? 1 : 0;
    }

    /** Gives what the connection takes; asks it to come back when there is more. True when that was the end. */
    synchronized boolean produce(DataStreamChannel channel) throws IOException {
        if (failure != null) {
            throw failure;
        }
        ByteBuffer bytes = ready;
        if (bytes != null && bytes.hasRemaining()) {
            channel.write(bytes);
        }
        if (bytes != null && bytes.hasRemaining()) {
            return false;
        }
        if (ended) {
            channel.endStream(null);
            return true;
        }
        if (!reading) {
            reading = true;
            executor.execute(() -> read(channel));
        }
        return false;
    }

    /** Closes what is open; harmless when nothing is. */
    void release() {
        InputStream open;
        synchronized (this) {
            released = true;
            open = reading ? null : in;
            in = null;
        }
        close(open);
    }

    private void read(DataStreamChannel channel) {
        byte[] chunk = new byte[CHUNK];
        InputStream source = null;
        int count = -1;
        IOException broken = null;
        try {
            source = source();
            count = source.read(chunk);
        } catch (IOException | RuntimeException e) {
            broken = e instanceof IOException io ? io : new IOException("the request's body cannot be read", e);
        }
        boolean drop;
        synchronized (this) {
            reading = false;
            failure = broken;
            ended = count < 0;
            ready = ByteBuffer.wrap(chunk, 0, Math.max(0, count));
            drop = released || ended;
        }
        if (drop) {
            close(source);
        }
        channel.requestOutput();
    }

    private InputStream source() throws IOException {
        synchronized (this) {
            if (in != null) {
                return in;
            }
        }
        InputStream opened = body.open();
        synchronized (this) {
            in = opened;
        }
        return opened;
    }

    private static void close(@Nullable InputStream open) {
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException e) {
            System.getLogger(RequestBody.class.getName())
                    .log(System.Logger.Level.DEBUG, "the stream of a request's body could not be closed", e);
        }
    }
}
