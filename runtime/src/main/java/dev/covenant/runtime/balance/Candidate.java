package dev.covenant.runtime.balance;

/** An instance as balancing sees it. Every method is called for most choices and must be cheap. */
public interface Candidate {
    /** Tells it from the others and is the same in every client: decides which keys it gets. */
    String id();

    /** Its share of the calls in proportion to the others' weights, 1 to 1,000. Does not change in an array of candidates. */
    int weight();

    /** Calls under way to it. */
    int inFlight();

    /** How long a call takes, in nanoseconds, see {@link PeakEwma}; 0 when that is not known. */
    double latencyNanos(long now);

    /** How many calls in flight its recent failures count as, see {@link FailurePenalty}; 0 when it has not failed. */
    double penalty(long now);

    /** The share of its weight that it gets now, above 0 to 1: less while it warms up ({@link Ramp}) or is suspected. */
    double warmth(long now);
}
