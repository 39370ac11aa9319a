package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Policy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds attempts that follow one that was sent to a share of the calls and a few a second, so that retries never become the overload themselves (Google SRE
 * book, "Handling Overload"; Finagle's RetryBudget). A bucket of tokens: calls and time put in, a repeated attempt takes one out. It
 * starts full and holds what {@value #SECONDS_KEPT} seconds put in, at least {@value #LEAST_KEPT} tokens.
 */
final class RetryBudget {
    private static final int SECONDS_KEPT = 10;
    private static final int LEAST_KEPT = 10;
    private static final long TOKEN = 1_000_000;
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long perCall;
    private final double perNano;
    private final long most;
    private final AtomicLong tokens;
    private long filledAt;

    RetryBudget(Policy.Retries retries, long now) {
        perCall = Math.round(retries.budgetShare() * TOKEN);
        perNano = retries.budgetPerSecond() * TOKEN / SECOND;
        most = Math.round(Math.max(LEAST_KEPT, retries.budgetPerSecond() * SECONDS_KEPT) * TOKEN);
        tokens = new AtomicLong(most);
        filledAt = now;
    }

    /** A call begins. Costs one read when the bucket is full, as it is when all is well. */
    void called() {
        if (tokens.get() < most) {
            add(perCall);
        }
    }

    /** Takes a token, if there is one. */
    synchronized boolean take(long now) {
        long earned = (long) ((now - filledAt) * perNano);
        if (earned > 0) {
            filledAt = now;
            add(earned);
        }
        return tokens.getAndUpdate(held -> held >= TOKEN ? held - TOKEN : held) >= TOKEN;
    }

    private void add(long more) {
        tokens.updateAndGet(held -> Math.min(most, held + more));
    }
}
