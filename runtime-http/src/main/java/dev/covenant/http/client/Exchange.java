package dev.covenant.http.client;

import org.jspecify.annotations.Nullable;

/**
 * One request and its answer on their way, and the means to end them early.
 */
public final class Exchange {
    private final TransportRequest request;
    private final long idleNanos;
    private @Nullable Runnable hook;
    private boolean aborted;

    /** @param idleNanos what each wait for more of a body that was handed to a caller may take; more than 0 */
    public Exchange(TransportRequest request, long idleNanos) {
        this.request = request;
        this.idleNanos = idleNanos;
    }

    public TransportRequest request() {
        return request;
    }

    /** What each wait may take for a body that was handed to a caller, in nanoseconds. (All else is limited by {@link #abort}.) */
    public long idleNanos() {
        return idleNanos;
    }

    /**
     * For transports: what ends the exchange: closes its connection, gives up waiting for one. Replaces the one before; run at once
     * when the exchange is aborted already. Must not wait.
     */
    public void onAbort(Runnable action) {
        synchronized (this) {
            if (!aborted) {
                hook = action;
                return;
            }
        }
        action.run();
    }

    /** Ends the exchange early, from any thread. Harmless when it has ended. */
    public void abort() {
        Runnable action;
        synchronized (this) {
            action = hook;
            hook = null;
            aborted = true;
        }
        if (action != null) {
            action.run();
        }
    }

    /** Whether it was ended early. */
    public synchronized boolean isAborted() {
        return aborted;
    }
}
