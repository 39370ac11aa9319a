package dev.covenant.http.apache;

import java.util.concurrent.TimeUnit;

/**
 * The connections that are being waited for. A pool that is closed just when a connection has been made may forget it, so closing waits a
 * moment for those that are under way.
 */
final class Leases {
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(250);

    private int waiting;

    synchronized void began() {
        waiting++;
    }

    synchronized void ended() {
        waiting--;
        notifyAll();
    }

    /** Waits until none is under way, but not long: one to an address that does not answer ends with the pool. */
    synchronized void awaitEnd() {
        long until = System.nanoTime() + MOMENT;
        try {
            for (long left = MOMENT; waiting > 0 && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
