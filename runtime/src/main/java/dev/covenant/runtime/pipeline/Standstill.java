package dev.covenant.runtime.pipeline;

import java.util.concurrent.TimeUnit;

/**
 * Notices that the process stood still, because it was suspended or collected garbage, by a thread whose turn came much later than it had
 * asked for. Written by that thread, read by many.
 */
final class Standstill {
    /** Less may be a busy machine; in nanoseconds. */
    static final long LEAST = TimeUnit.MILLISECONDS.toNanos(500);

    private volatile long nanos;
    private volatile long until;

    /** The thread runs. */
    void woke(long due, long now) {
        if (now - due > LEAST) {
            nanos = now - due;
            until = now;
        }
    }

    /**
     * Whether the process stood still between two readings of the clock.
     *
     * @param due when the thread should have run, if it has not yet
     */
    boolean isBetween(long since, long now, long due) {
        return now - due > LEAST || (nanos > 0 && until - since > 0);
    }
}
