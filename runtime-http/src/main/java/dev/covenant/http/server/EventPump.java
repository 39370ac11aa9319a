package dev.covenant.http.server;

import dev.covenant.http.EventEncoder;
import dev.covenant.runtime.EventStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Sends the values of a stream one by one, each as soon as it is there. While there is none it says now and then that this side is
 * alive; so it learns that the caller has gone, and closes the stream.
 */
final class EventPump<T> implements Reply.Source {
    private final EventStream<T> stream;
    private final EventEncoder<T> encoder;
    private final Heartbeat heartbeat;
    private final ReentrantLock sending = new ReentrantLock();
    private volatile boolean sent;
    private boolean ended;
    private volatile @Nullable IOException gone;

    EventPump(EventStream<T> stream, EventEncoder<T> encoder, Heartbeat heartbeat) {
        this.stream = stream;
        this.encoder = encoder;
        this.heartbeat = heartbeat;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.flush();
        byte[] alive = encoder.keepAlive();
        Future<?> beats = heartbeat.every(() -> beat(out, alive));
        try {
            Iterator<T> values = stream.iterator();
            while (gone == null && values.hasNext()) {
                send(out, encoder.encode(values.next()));
            }
        } catch (RuntimeException e) {
            // A stream that was closed because the caller has gone may say so in its own way.
            if (gone == null) {
                throw e;
            }
        } finally {
            beats.cancel(false);
            end();
        }
        IOException broken = gone;
        if (broken != null) {
            throw broken;
        }
    }

    /** A beat that is under way is the last, and is over now. */
    private void end() {
        sending.lock();
        try {
            ended = true;
        } finally {
            sending.unlock();
        }
    }

    private void send(OutputStream out, byte[] bytes) throws IOException {
        sending.lock();
        try {
            out.write(bytes);
            out.flush();
            sent = true;
        } finally {
            sending.unlock();
        }
    }

    private void beat(OutputStream out, byte[] alive) {
        boolean idle = !sent;
        sent = false;
        // Whoever holds the lock is sending: then the caller needs no sign of life.
        if (!idle || alive.length == 0 || gone != null || !sending.tryLock()) {
            return;
        }
        try {
            if (!ended) {
                out.write(alive);
                out.flush();
            }
        } catch (IOException e) {
            gone = e;
            stream.close();
        } finally {
            sending.unlock();
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
