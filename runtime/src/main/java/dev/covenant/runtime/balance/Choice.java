package dev.covenant.runtime.balance;

/** One choice to be made: what it is for and who may be chosen. */
public interface Choice {
    /** Whether this one may be chosen: it is healthy, not tried yet, and whatever else is asked for. May be asked more than once. */
    boolean admits(Candidate candidate);

    /** The reading of the clock, in nanoseconds. */
    long now();

    /** How many calls in flight its recent failures at what the call is for count as, see {@link FailurePenalty}. */
    default double penalty(Candidate candidate) {
        return candidate.penalty(now());
    }

    /** Whether calls with an equal key should go to the same instance. */
    boolean hasKey();

    /** The key's 64-bit hash, as {@link KeyHash} gives it; anything when there is no key. */
    long keyHash();

    /** Chance: any number from 0 to {@code bound} - 1. */
    long below(long bound);
}
