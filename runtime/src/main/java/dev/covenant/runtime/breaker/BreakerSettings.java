package dev.covenant.runtime.breaker;

import java.time.Duration;

/**
 * When a breaker opens and how it closes again. Immutable; {@link #standard()} unless said otherwise.
 *
 * @param failureShare it opens when <em>more</em> than this share of the calls in the window failed; 0 to below 1; 0.5
 * @param slowCalls when it opens because calls are slow
 * @param window which calls it looks at
 * @param recovery how it comes back
 */
public record BreakerSettings(double failureShare, SlowCalls slowCalls, Window window, Recovery recovery) {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final BreakerSettings STANDARD = new BreakerSettings(
            0.5,
            new SlowCalls(SECOND.multipliedBy(3), 0.5),
            new Window(SECOND.multipliedBy(10), 10, 20),
            new Recovery(Duration.ofMinutes(1), 0.1, 3, SECOND.multipliedBy(10)));

    /** Refuses what could never open it. */
    public BreakerSettings {
        if (!(failureShare >= 0 && failureShare < 1)) {
            throw new IllegalArgumentException("the breaker opens when more than a share of the calls failed: the share"
                    + " must be from 0 to less than 1, not " + failureShare);
        }
    }

    /** The defaults that every part names. */
    public static BreakerSettings standard() {
        return STANDARD;
    }

    /** The same with another share of failures. */
    public BreakerSettings withFailureShare(double share) {
        return new BreakerSettings(share, slowCalls, window, recovery);
    }

    /** The same with another measure of slowness. */
    public BreakerSettings withSlowCalls(SlowCalls other) {
        return new BreakerSettings(failureShare, other, window, recovery);
    }

    /** The same with another window. */
    public BreakerSettings withWindow(Window other) {
        return new BreakerSettings(failureShare, slowCalls, other, recovery);
    }

    /** The same with another way back. */
    public BreakerSettings withRecovery(Recovery other) {
        return new BreakerSettings(failureShare, slowCalls, window, other);
    }

    /**
     * When a breaker opens although calls succeed.
     *
     * @param over a call that takes <em>longer</em> is slow; more than 0; 3 s
     * @param share it opens when <em>more</em> than this share of the calls in the window was slow; 0 to 1; 0.5; 1 is never
     */
    public record SlowCalls(Duration over, double share) {
        /** Refuses what is not a time or not a share. */
        public SlowCalls {
            positive("slow call", over);
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "the breaker's share of slow calls must be from 0 to 1, not " + share);
            }
        }
    }

    /**
     * Which calls a breaker looks at: those that ended within the last {@code length}, rounded up to whole buckets.
     *
     * @param length at most a day; 10 s
     * @param buckets parts that leave the window one after the other, 1 to 100; 10
     * @param minimumCalls with fewer calls in it nothing opens, at least 1; 20
     */
    public record Window(Duration length, int buckets, int minimumCalls) {
        private static final int MOST_BUCKETS = 100;

        /** Refuses windows that cannot be divided. */
        public Window {
            positive("window", length);
            if (length.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("the breaker's window must not be longer than a day: " + length);
            }
            if (buckets < 1 || buckets > MOST_BUCKETS) {
                throw new IllegalArgumentException("the breaker's window has from 1 to 100 buckets, not " + buckets);
            }
            if (length.toNanos() / buckets < 1_000_000) {
                throw new IllegalArgumentException(
                        "a bucket of the breaker's window must be at least 1 ms long: " + length + " in " + buckets);
            }
            if (minimumCalls < 1) {
                throw new IllegalArgumentException(
                        "the breaker's least number of calls must be 1 or more: " + minimumCalls);
            }
        }
    }

    /**
     * How a breaker comes back.
     *
     * @param openTime how long it is open before the first trial; more than 0, at most a day; 1 min
     * @param jitter the share of {@code openTime} that chance adds or takes away, so that clients do not come back together; 0 to
     *     below 1; 0.1
     * @param trials how many calls, one after the other, must succeed before it closes; 1 to 1,000; 3
     * @param trialTime after that long without a result another trial may go; more than 0; 10 s
     */
    public record Recovery(Duration openTime, double jitter, int trials, Duration trialTime) {
        private static final int MOST_TRIALS = 1_000;

        /** Refuses values outside their ranges. */
        public Recovery {
            positive("open time", openTime);
            positive("trial time", trialTime);
            if (openTime.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException(
                        "the breaker's open time must not be longer than a day: " + openTime);
            }
            if (!(jitter >= 0 && jitter < 1)) {
                throw new IllegalArgumentException("the breaker's jitter must be from 0 to less than 1, not " + jitter);
            }
            if (trials < 1 || trials > MOST_TRIALS) {
                throw new IllegalArgumentException("the breaker needs from 1 to 1000 trials, not " + trials);
            }
        }
    }

    private static void positive(String what, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("the breaker's " + what + " must be more than 0, not " + value);
        }
    }
}
