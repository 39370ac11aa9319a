package dev.covenant.runtime.balance;

import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/**
 * How long an instance that has calls under way has given no sign of life. The oldest of those calls has taken as long already, and
 * nobody knows how much longer it will: what an average of ended calls shows only when the first of them runs out of time. Used by many
 * threads at once; lock-free.
 */
public final class Silence {
    private static final int MOST = 16;

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
     * What is known of how long its calls take, in nanoseconds, raised to what it has been silent; at most to {@value #MOST} times as
     * much, since the one call under way may be one that takes long, and who is not asked cannot show that it answers.
     *
     * @param known the average of ended calls
     * @param inFlight the calls under way
     */
    public double latency(double known, int inFlight, long now) {
        return inFlight == 0 ? known : Math.max(known, Math.min((double) (now - since), MOST * known));
    }
}
