package dev.covenant.http.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The bodies and event streams that were handed to callers and are not closed yet. */
final class OpenStreams {
    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private final Object ended = new Object();
    private volatile boolean closed;

    /** Something that holds a connection while a caller reads. */
    interface OpenStream {
        /** Whether it may never end by itself. */
        boolean endless();

        /** The client is closed: whoever reads gets an error. */
        void clientClosed();
    }

    void add(OpenStream stream) {
        open.add(stream);
        if (closed) {
            stream.clientClosed();
        }
    }

    void remove(OpenStream stream) {
        if (open.remove(stream) && open.isEmpty()) {
            synchronized (ended) {
                ended.notifyAll();
            }
        }
    }

    /** Ends those that may never end by themselves. */
    void endEndless() {
        open.stream().filter(OpenStream::endless).forEach(OpenStream::clientClosed);
    }

    /** Waits for the streams to be closed by their readers. An interrupted thread does not wait. */
    void awaitEnd(long nanos) {
        long until = System.nanoTime() + nanos;
        synchronized (ended) {
            long left = nanos;
            while (!open.isEmpty() && left > 0 && !Thread.currentThread().isInterrupted()) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(ended, left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                left = until - System.nanoTime();
            }
        }
    }

    /** Ends them all. */
    void close() {
        closed = true;
        open.forEach(OpenStream::clientClosed);
    }
}
