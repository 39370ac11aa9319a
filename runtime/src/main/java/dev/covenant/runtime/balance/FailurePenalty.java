package dev.covenant.runtime.balance;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/**
 * Recent failures of an instance, as calls in flight: each counts as {@value #EACH}, half as much after each half-life, all
 * together at most {@value #MOST} (Dialogue's balanced channel; without it an instance that fails fast attracts the calls). Used by many
 * threads at once; lock-free.
 */
public final class FailurePenalty {
    private static final int EACH = 10;
    private static final int REFUSED = 1;
    private static final int MOST = 1_000;
    private static final Duration STANDARD = Duration.ofSeconds(5);
    private static final double NOTHING = 0.01;

    // Not an object of its own: every choice reads it, of every instance.
    private static final AtomicLongFieldUpdater<FailurePenalty> PENALTY =
            AtomicLongFieldUpdater.newUpdater(FailurePenalty.class, "penalty");

    private final Decay decay;
    private volatile long penalty;

    /** With a half-life of 5 s. */
    public FailurePenalty() {
        this(STANDARD);
    }

    /** @param halfLife more than 0 */
    public FailurePenalty(Duration halfLife) {
        decay = new Decay(halfLife.toNanos());
    }

    /** A call failed for a reason that is the instance's. */
    public void failed(long now) {
        add(EACH, now);
    }

    /** A call was refused, for a reason that is said to be the caller's: a tenth of a failure. */
    public void refused(long now) {
        add(REFUSED, now);
    }

    private void add(int more, long now) {
        long old;
        double next;
        do {
            old = penalty;
            next = Math.min(MOST, of(old, now) + more);
        } while (!PENALTY.compareAndSet(this, old, Stamped.of((float) next, now)));
    }

    /** What the failures count as now: 0 to {@value #MOST} calls in flight. */
    public double calls(long now) {
        long word = penalty;
        return word == 0 ? 0 : of(word, now);
    }

    /** The failures are forgiven: the instance is another than it was. */
    public void forget() {
        if (penalty != 0) {
            penalty = 0;
        }
    }

    private double of(long word, long now) {
        double left = Stamped.value(word) * decay.left(Stamped.age(word, now));
        return left < NOTHING ? 0 : left;
    }
}
