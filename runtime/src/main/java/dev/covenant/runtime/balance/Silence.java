package dev.covenant.runtime.balance;

import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/**
 * How long an instance that has calls under way has given no sign of life. The oldest of those calls has taken as long already, and
 * nobody knows how much longer it will: what an average of ended calls shows only when the first of them runs out of time. Used by many
 * threads at once; lock-free.
 */
public final class Silence {
    // Not an object of its own: every choice reads it, of every instance.
    private static final AtomicLongFieldUpdater<Silence> SINCE =
            AtomicLongFieldUpdater.newUpdater(Silence.class, "since");

    private volatile long since;

    /**
     * A call is about to be sent.
     *
     * @param inFlight the calls under way without it
     */
    public void asked(int inFlight, long now) {
        if (inFlight == 0) {
            SINCE.lazySet(this, now);
        }
    }

    /** It answered, whatever it was. */
    public void answered(long now) {
        SINCE.lazySet(this, now);
    }

    /**
     * In nanoseconds; 0 or less when it is not silent.
     *
     * @param inFlight the calls under way
     */
    public long nanos(int inFlight, long now) {
        return inFlight == 0 ? 0 : now - since;
    }
}
