package dev.covenant.runtime.breaker;

import java.util.function.LongUnaryOperator;

/** Settings in the units in which calls are counted. */
record Rules(
        double failureShare,
        double slowShare,
        long slowNanos,
        long windowNanos,
        int buckets,
        int minimumCalls,
        int trials,
        long trialNanos,
        long openLeast,
        long openSpread) {

    static Rules of(BreakerSettings settings) {
        BreakerSettings.Recovery recovery = settings.recovery();
        double open = recovery.openTime().toNanos();
        return new Rules(
                settings.failureShare(),
                settings.slowCalls().share(),
                settings.slowCalls().over().toNanos(),
                settings.window().length().toNanos(),
                settings.window().buckets(),
                settings.window().minimumCalls(),
                recovery.trials(),
                recovery.trialTime().toNanos(),
                Math.round(open * (1 - recovery.jitter())),
                Math.round(open * 2 * recovery.jitter()));
    }

    /** Whether a call that took so long was slow, when its caller has so many times the usual patience. */
    boolean isSlow(long nanos, double patience) {
        return nanos > slowNanos && nanos > slowNanos * patience;
    }

    /** How long to be open this time: chance spreads it evenly around the open time. */
    long openNanos(LongUnaryOperator below) {
        return openLeast + below.applyAsLong(openSpread + 1);
    }
}
