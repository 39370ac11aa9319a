package dev.covenant.runtime.breaker;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How many calls ended, failed and were slow in the last seconds: a window that slides by whole buckets. Counting a call is one
 * atomic addition; nothing is allocated or locked. Used by many threads at once: a count may be missed by a reader that looks in the
 * same instant, never lost.
 *
 * <p>Each bucket is a word with the number of its period in the upper half and the count in the lower, so that a bucket whose time is
 * over needs nobody to clear it.
 */
public final class CallWindow {
    private static final int COUNT_BITS = 32;
    private static final long COUNT = (1L << COUNT_BITS) - 1;
    private static final int FAR = 1 << 20;

    private final long bucketNanos;
    private final int buckets;
    // Calls of every bucket, then failures of every bucket, then slow calls.
    private final AtomicLongArray words;
    // The period of the last failure or slow call; a hint, read without order.
    private volatile long lastBad;

    /**
     * An empty window.
     *
     * @param lengthNanos its length, rounded up to whole buckets
     * @param buckets the parts it is divided into, at least 1
     */
    public CallWindow(long lengthNanos, int buckets, long now) {
        this.bucketNanos = (lengthNanos + buckets - 1) / buckets;
        this.buckets = buckets;
        this.words = new AtomicLongArray(3 * buckets);
        // Periods are told apart by their lower half only: none of those to come may look like an empty word.
        long before = (Math.floorDiv(now, bucketNanos) - 2L * buckets) << COUNT_BITS;
        for (int word = 0; word < words.length(); word++) {
            words.lazySet(word, before);
        }
        lastBad = Math.floorDiv(now, bucketNanos) - 2L * buckets;
    }

    /** Counts a call that went well; returns how many the current bucket holds now. */
    public long good(long now) {
        return count(0, Math.floorDiv(now, bucketNanos));
    }

    /** Counts a call that did not. */
    public void bad(long now, boolean failed, boolean slow) {
        long period = Math.floorDiv(now, bucketNanos);
        // The call first: nobody must see more failures than calls.
        count(0, period);
        if (failed) {
            count(buckets, period);
        }
        if (slow) {
            count(2 * buckets, period);
        }
        if (period - lastBad > 0) {
            lastBad = period;
        }
    }

    /** Whether a failure or slow call may be in the window; false for certain when none is. */
    public boolean hasBad(long now) {
        return Math.floorDiv(now, bucketNanos) - lastBad < buckets;
    }

    /** Calls in the window. */
    public long calls(long now) {
        return sum(0, now);
    }

    /** Failures in the window. */
    public long failures(long now) {
        return sum(buckets, now);
    }

    /** Slow calls in the window. */
    public long slow(long now) {
        return sum(2 * buckets, now);
    }

    private long count(int row, long period) {
        int at = row + Math.floorMod(period, buckets);
        long word = words.get(at);
        while (word >>> COUNT_BITS != (period & COUNT)) {
            if (isLater(word, period)) {
                return 0; // this reading is older than the whole window
            }
            long fresh = (period << COUNT_BITS) | 1;
            if (words.compareAndSet(at, word, fresh)) {
                return 1;
            }
            word = words.get(at);
        }
        return words.incrementAndGet(at) & COUNT;
    }

    /** Whether a bucket is of a later period; one that seems to be far ahead has rather been idle for half the range of an int. */
    private static boolean isLater(long word, long period) {
        int age = (int) period - (int) (word >>> COUNT_BITS);
        return age < 0 && age > -FAR;
    }

    private long sum(int row, long now) {
        int period = (int) Math.floorDiv(now, bucketNanos);
        long sum = 0;
        for (int at = row; at < row + buckets; at++) {
            long word = words.get(at);
            int age = period - (int) (word >>> COUNT_BITS);
            // A younger bucket belongs to a thread with a later reading: it is as recent as can be.
            sum += age < buckets && age > -buckets ? word & COUNT : 0;
        }
        return sum;
    }
}
