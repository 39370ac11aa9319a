package dev.covenant.runtime.limit;

import java.util.concurrent.atomic.AtomicInteger;

/** Bounds how much is under way at once. Nobody waits: who does not get in is told so at once. Without locks. */
public final class Bulkhead {
    private final int most;
    private final AtomicInteger inFlight = new AtomicInteger();

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
        return inFlight.get() < most;
    }

    /** Gets in, or not. Whoever got in must {@link #leave()} once. */
    public boolean tryEnter() {
        int inside = inFlight.get();
        while (inside < most) {
            int seen = inFlight.compareAndExchange(inside, inside + 1);
            if (seen == inside) {
                return true;
            }
            inside = seen;
        }
        return false;
    }

    /** Makes room. */
    public void leave() {
        if (inFlight.decrementAndGet() < 0) {
            throw new IllegalStateException("more have left than got in");
        }
    }

    /** How many are inside. */
    public int inFlight() {
        return inFlight.get();
    }
}
