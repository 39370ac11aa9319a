package dev.covenant.runtime.balance;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/**
 * How long calls to an instance take: an average that rises to a peak at once and comes down by the share 1 - 1/e in each
 * "memory" (Finagle's peak EWMA). Feed it with calls that went well or ran out of time; a failure that came
 * quickly says nothing about latency.
 *
 * <p>An instance that is not asked seems to become faster, down to 1/{@value #LEAST_SHARE} of what it was, so that it is tried again
 * sooner or later; after {@value #FORGOTTEN} memories without a call nothing is known of it. Used by many threads at once; lock-free.
 */
public final class PeakEwma {
    private static final Duration STANDARD = Duration.ofSeconds(10);
    private static final int FORGOTTEN = 6;
    private static final int LEAST_SHARE = 16;

    // Not an object of its own: every choice reads it, of every instance.
    private static final AtomicLongFieldUpdater<PeakEwma> AVERAGE =
            AtomicLongFieldUpdater.newUpdater(PeakEwma.class, "average");

    private final Decay decay;
    private final double forgottenTicks;
    private volatile long average;

    /** With a memory of 10 s. */
    public PeakEwma() {
        this(STANDARD);
    }

    /** @param memory more than 0 */
    public PeakEwma(Duration memory) {
        decay = new Decay(Math.round(memory.toNanos() * Math.log(2)));
        forgottenTicks = Stamped.ticks(memory.toNanos()) * FORGOTTEN;
    }

    /**
     * A call took so long.
     *
     * @param now when it ended
     * @param nanos less than 1 counts as 1
     */
    public void observe(long now, long nanos) {
        float took = Math.max(1, nanos);
        while (true) {
            long old = average;
            float value = Stamped.value(old);
            int age = Stamped.age(old, now);
            if (took <= value && age == 0) {
                return; // many calls a tick: the first one speaks for them
            }
            float next = took >= value || age >= forgottenTicks ? took : approach(value, took, age);
            if (AVERAGE.compareAndSet(this, old, Stamped.of(next, now))) {
                return;
            }
        }
    }

    /** The average in nanoseconds; 0 when nothing is known. */
    public double nanos(long now) {
        long word = average;
        int age = Stamped.age(word, now);
        if (age >= forgottenTicks) {
            return 0;
        }
        float value = Stamped.value(word);
        return age == 0 ? value : value * Math.max(decay.left(age), 1.0 / LEAST_SHARE);
    }

    /** Nothing is known any more: the instance is another than it was. */
    public void forget() {
        average = 0;
    }

    private float approach(float value, float took, int age) {
        double kept = decay.left(age);
        return (float) (value * kept + took * (1 - kept));
    }
}
