package dev.covenant.http.server;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Calls back while something is idle. One thread, there from the first stream on.
 */
final class Heartbeat implements AutoCloseable {
    private final Duration interval;
    private @Nullable ScheduledExecutorService timer;
    private boolean closed;

    Heartbeat(Duration interval) {
        this.interval = interval;
    }

    /** Runs this once an interval until it is cancelled; it must neither block nor throw. */
    synchronized Future<?> every(Runnable beat) {
        if (closed) {
            throw new IllegalStateException("the server was closed");
        }
        if (timer == null) {
            timer = ServerThreads.timer("covenant-server-heartbeat");
        }
        long nanos = interval.toNanos();
        return timer.scheduleWithFixedDelay(beat, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
