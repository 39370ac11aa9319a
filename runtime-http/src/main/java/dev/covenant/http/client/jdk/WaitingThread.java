package dev.covenant.http.client.jdk;

import org.jspecify.annotations.Nullable;

/**
 * The thread that waits inside the JDK's blocking {@code send}, which only an interrupt ends early. The interrupt comes only while it
 * waits, and its flag is taken back afterwards: the thread was not meant, only its wait.
 */
final class WaitingThread {
    private @Nullable Thread thread = Thread.currentThread();
    private boolean interrupted;

    /** Ends the wait, if it is not over. */
    synchronized void endWait() {
        if (thread != null) {
            interrupted = true;
            thread.interrupt();
        }
    }

    /** The wait is over. True when it was ended from here. */
    synchronized boolean leave() {
        thread = null;
        return interrupted && Thread.interrupted();
    }
}
