package dev.covenant.grpc.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that were handed over and have not come to an end, so that closing can end them. */
final class OpenStreams {
    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** A stream that somebody reads. */
    interface OpenStream {
        /** The client is closed: whoever reads is told. */
        void clientClosed();
    }

    // Closing sets `closed` first and looks at `open` then, so that one of the two sees the other.
    void add(OpenStream stream) {
        open.add(stream);
        if (closed) {
            stream.clientClosed();
        }
    }

    void remove(OpenStream stream) {
        open.remove(stream);
    }

    void close() {
        closed = true;
        open.forEach(OpenStream::clientClosed);
        open.clear();
    }
}
