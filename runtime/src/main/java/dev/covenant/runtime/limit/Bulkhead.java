package dev.covenant.runtime.limit;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** Bounds how much is under way at once. Nobody waits: who does not get in is told so at once. Without locks. */
public final class Bulkhead {
    // Not an object of its own: every choice reads it, of every instance.
    private static final AtomicIntegerFieldUpdater<Bulkhead> IN_FLIGHT =
            AtomicIntegerFieldUpdater.newUpdater(Bulkhead.class, "inFlight");

    private final int most;
    private volatile int inFlight;

    /**
     * An empty one.
     *
     * @param most at least 1
     */
    public Bulkhead(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a bulkhead lets at least 1 in, not " + most);
        }
        this.most = most;
    }

    /** Whether there is room now. Changes nothing. */
    public boolean hasRoom() {
        return inFlight < most;
    }

    /** Gets in, or not. Whoever got in must {@link #leave()} once. */
    public boolean tryEnter() {
        int inside = inFlight;
        while (inside < most) {
            if (IN_FLIGHT.compareAndSet(this, inside, inside + 1)) {
                return true;
            }
            inside = inFlight;
        }
        return false;
    }

    /** Makes room. */
    public void leave() {
        if (IN_FLIGHT.decrementAndGet(this) < 0) {
            throw new IllegalStateException("more have left than got in");
        }
    }

    /** How many are inside. */
    public int inFlight() {
        return inFlight;
    }
}
