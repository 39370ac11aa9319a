package dev.covenant.http.server;

import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The connections of a server: not more than agreed, and ended without cutting anything off that has begun.
 *
 * <p>HTTP/1.1 has no way to say that a connection is about to be closed but an answer. So a connection that is used gets its
 * {@code Connection: close} with its next answer, and one that waits is closed when it has been silent so long that just now is an
 * unlikely moment for a request: what is on its way then is cut off, and nobody knows whether it was handled.
 */
final class Connections {
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);
    private static final long LONG_SILENT = TimeUnit.SECONDS.toNanos(1);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

    private final int most;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    Connections(int most) {
        this.most = most;
    }

    /** Whether there is a place for one more; one that has not been used for long is closed for it. */
    boolean add(Connection connection) {
        boolean room = open.size() < most || closeLongestSilent();
        open.add(connection);
        return room;
    }

    private boolean closeLongestSilent() {
        long now = System.nanoTime();
        return open.stream()
                .filter(each -> each.silentNanos(now) > LONG_SILENT)
                .max(Comparator.comparingLong(each -> each.silentNanos(now)))
                .filter(Connection::closeIfWaiting)
                .isPresent();
    }

    void remove(Connection connection) {
        open.remove(connection);
        synchronized (this) {
            notifyAll();
        }
    }

    /** Waits until those in use have had their answers, while it closes the others; after the grace it cuts off what is left. */
    void finish(Duration grace) {
        long end = System.nanoTime() + grace.toNanos();
        try {
            closeQuiet();
            for (long left = grace.toNanos(); !open.isEmpty() && left > 0; left = end - System.nanoTime()) {
                awaitChange(Math.min(left, LOOK_AGAIN));
                closeQuiet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.forEach(Connection::cut);
    }

    private void closeQuiet() {
        long now = System.nanoTime();
        for (Connection connection : open) {
            if (connection.silentNanos(now) > QUIET) {
                connection.closeIfWaiting();
            }
        }
    }

    private synchronized void awaitChange(long nanos) throws InterruptedException {
        if (!open.isEmpty()) {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        }
    }
}
