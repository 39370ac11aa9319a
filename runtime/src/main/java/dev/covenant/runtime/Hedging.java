package dev.covenant.runtime;

import java.time.Duration;

/**
 * When a second attempt of a call starts at another instance while the first is still under way; the answer that comes first is taken
 * (Dean and Barroso, "The Tail at Scale"). Only for {@link OperationClass#SAFE} operations.
 *
 * @param after how long the first attempt is waited for; more than 0; a good value is what 95 of 100 calls take
 * @param share second attempts as a share of calls, above 0 to 1; beyond it none starts
 */
public record Hedging(Duration after, double share) {
    private static final double SHARE = 0.05;

    /** Refuses values outside their ranges. */
    public Hedging {
        PolicyCheck.positive("time before hedging", after);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("the share of hedged calls must be above 0 to 1, not " + share);
        }
    }

    /** After this time, for at most 5% of the calls. */
    public static Hedging after(Duration time) {
        return new Hedging(time, SHARE);
    }
}
