package dev.covenant.http.client;

import org.jspecify.annotations.Nullable;

/**
 * For transports: a thread that waits where only an interrupt ends the wait early. The interrupt comes only while it waits, and its flag
 * is taken back afterwards: the thread was not meant, only its wait.
 */
public final class WaitingThread {
    private @Nullable Thread thread = Thread.currentThread();
    private boolean interrupted;

    /** The current thread is about to wait. */
    public WaitingThread() {}

    /** Ends the wait, if it is not over. */
    public synchronized void endWait() {
        if (thread != null) {
            interrupted = true;
            thread.interrupt();
        }
    }

    /** The wait is over. True when it was ended from here. */
    public synchronized boolean leave() {
        thread = null;
        return interrupted && Thread.interrupted();
    }
}
