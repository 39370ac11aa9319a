package dev.covenant.http.server;

import dev.covenant.http.Headers;
import dev.covenant.http.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How many requests are inside, and whether more may come in. A request is inside while its handler runs and while its answer is
 * streamed; not while it is being read: slow senders take no place from others.
 */
final class Admission {
    private static final int UNAVAILABLE = 503;

    private final int limit;
    private int inside;
    private int visits;
    private boolean draining;
    private boolean stopped;
    private long drainedAt;

    Admission(int limit) {
        this.limit = limit;
    }

    /** What those get who cannot come in. */
    static Rejection overloaded() {
        return new Rejection(
                Problem.of(UNAVAILABLE, "Overloaded", "too many requests at once; try again"),
                Headers.of(Map.of("Retry-After", "1")));
    }

    /** One request, from its head to the end of its answer; empty: there is no place. */
    synchronized Optional<Visit> visit() {
        if (stopped || inside >= limit) {
            return Optional.empty();
        }
        visits++;
        return Optional.of(new Visit());
    }

    synchronized int inside() {
        return inside;
    }

    /** From now on the health check says that no more requests should be sent here. */
    synchronized void drain() {
        if (!draining) {
            draining = true;
            drainedAt = System.nanoTime();
        }
    }

    /** Waits until health checks have said so for so long. */
    synchronized void awaitNotice(Duration notice) {
        drain();
        long end = drainedAt + notice.toNanos();
        try {
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody comes in any more. */
    synchronized void stop() {
        draining = true;
        stopped = true;
    }

    synchronized boolean isDraining() {
        return draining;
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /** Whether no request was on its way some time before the grace was over. */
    synchronized boolean awaitIdle(Duration grace) {
        long end = System.nanoTime() + grace.toNanos();
        try {
            for (long left = grace.toNanos(); visits > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return visits == 0;
    }

    private synchronized boolean enter() {
        if (inside >= limit) {
            return false;
        }
        inside++;
        return true;
    }

    private synchronized void leave() {
        inside--;
    }

    private synchronized void end() {
        visits--;
        if (visits == 0) {
            notifyAll();
        }
    }

    /** Not for use by several threads. */
    final class Visit implements AutoCloseable {
        private boolean admitted;

        private Visit() {}

        /** @throws Rejection when there is no place */
        void enter() {
            if (!Admission.this.enter()) {
                throw overloaded();
            }
            admitted = true;
        }

        /** Goes out, if it was let in and has not gone yet: it needs no place any more. */
        void leave() {
            if (admitted) {
                admitted = false;
                Admission.this.leave();
            }
        }

        /** The request was answered. */
        @Override
        public void close() {
            leave();
            end();
        }
    }
}
