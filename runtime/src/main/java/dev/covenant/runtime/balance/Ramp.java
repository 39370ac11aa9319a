package dev.covenant.runtime.balance;

import java.time.Duration;

/**
 * How an instance that is new or back gets its calls: from {@code from} of its weight at first to all of it after {@code over}, in a
 * straight line (Armeria's and Envoy's slow start). Used by many threads at once.
 */
public final class Ramp {
    private static final double STANDARD_FROM = 0.1;
    private static final Duration STANDARD_OVER = Duration.ofSeconds(10);

    /** No reading of a clock: {@link #start} steps aside. */
    private static final long NEVER = Long.MIN_VALUE;

    private final long overNanos;
    private final double from;
    private volatile long startedAt = NEVER;

    /**
     * A ramp that has not started: full weight.
     *
     * @param over how long it takes; 0 to a day; 0 is no ramp
     * @param from the share at first, above 0 to 1
     */
    public Ramp(Duration over, double from) {
        if (over.isNegative() || over.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("warming up takes from 0 to a day, not " + over);
        }
        if (!(from > 0 && from <= 1)) {
            throw new IllegalArgumentException("warming up starts with a share above 0 to 1, not " + from);
        }
        this.overNanos = over.toNanos();
        this.from = from;
    }

    /** Over 10 s from a tenth. */
    public static Ramp standard() {
        return new Ramp(STANDARD_OVER, STANDARD_FROM);
    }

    /**
     * Whether warming up makes sense: at least half of the instances are warm and can take the load meanwhile. A fleet that is new as a
     * whole starts at once.
     *
     * @param warm instances that may be asked and are not warming up
     * @param known all instances, the one that would warm up included
     */
    public static boolean helps(int warm, int known) {
        return 2L * warm >= known;
    }

    /** The instance is new or back: starts from the bottom. */
    public void start(long now) {
        startedAt = now == NEVER ? now + 1 : now;
    }

    /** The share of its weight now, above 0 to 1. */
    public double warmth(long now) {
        long begun = startedAt;
        long age = now - begun;
        if (begun == NEVER || age >= overNanos) {
            return 1;
        }
        return from + (1 - from) * Math.max(0, age) / overNanos;
    }
}
