package dev.covenant.runtime;

import java.time.Duration;

/**
 * When a second attempt of a call starts at another instance while the first is still under way; the answer that comes first is taken
 * (Dean and Barroso, "The Tail at Scale"). Only for {@link OperationClass#SAFE} operations.
 *
 * @param after how long the first attempt is waited for; more than 0; a good value is what 95 of 100 calls take
 * @param share second attempts as a share of calls, 0 to 1; beyond it none starts
 */
public record Hedging(Duration after, double share) {
    private static final double SHARE = 0.05;
    private static final Hedging NEVER = new Hedging(Duration.ofDays(1), 0);

    /** Refuses values outside their ranges. */
    public Hedging {
        PolicyCheck.positive("time before hedging", after);
        PolicyCheck.range("share of hedged calls", share, 0, 1);
    }

    /** After this time, for at most 5% of the calls. */
    public static Hedging after(Duration time) {
        return new Hedging(time, SHARE);
    }

    /** No second attempt beside the first: for an operation that is to differ from all others. */
    public static Hedging never() {
        return NEVER;
    }

    /** Whether an attempt that may take so long has ended before a second one would start. */
    boolean isTooLateFor(Duration attempt) {
        return !isNever() && after.compareTo(attempt) >= 0;
    }

    /** Whether no second attempt may start. */
    public boolean isNever() {
        return share == 0;
    }
}
