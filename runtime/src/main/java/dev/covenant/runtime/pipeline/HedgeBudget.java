package dev.covenant.runtime.pipeline;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds second attempts to a share of the calls: each call puts its share of a token in, a second attempt takes a whole one out. It
 * starts with one and holds at most {@value #MOST}, so that a service that becomes slow as a whole is not asked twice as much.
 */
final class HedgeBudget {
    private static final long TOKEN = 1_000_000;
    private static final long MOST = 10;

    private final AtomicLong tokens = new AtomicLong(TOKEN);

    /**
     * A call begins.
     *
     * @param share of the calls that may have a second attempt
     */
    void called(double share) {
        long perCall = Math.round(share * TOKEN);
        tokens.updateAndGet(held -> Math.min(MOST * TOKEN, held + perCall));
    }

    /** Takes a token, if there is one. */
    boolean take() {
        return tokens.getAndUpdate(held -> held >= TOKEN ? held - TOKEN : held) >= TOKEN;
    }
}
