package dev.covenant.runtime.balance;

/**
 * Chooses an instance. Used by many threads at once; a choice neither locks nor allocates, except the first after the candidates have
 * changed.
 */
public interface Balancer {
    /**
     * The index of the chosen one; -1 when none is admitted.
     *
     * @param candidates those known now; the same array object as long as nothing has changed, never modified
     */
    int choose(Candidate[] candidates, Choice choice);

    /**
     * Where the call is likely to end first: the least (in flight + penalty + 1) x latency / (weight x warmth), the latency in steps
     * of about 20%. All are compared up to
     * 16, two taken by chance beyond (Mitzenmacher, "The Power of Two Choices in Randomized Load Balancing"; Finagle's peak EWMA;
     * Dialogue's failures as calls in flight).
     */
    static Balancer adaptive() {
        return LeastScore.adaptive();
    }

    /** One after the other. */
    static Balancer roundRobin() {
        return new RoundRobin(false);
    }

    /** One after the other, as often as their weights say: exactly in every cycle, and spread evenly over it. */
    static Balancer weighted() {
        return new RoundRobin(true);
    }

    /** Where least is under way for its weight. All are compared up to 16, two taken by chance beyond. */
    static Balancer leastConnections() {
        return LeastScore.leastConnections();
    }

    /**
     * Equal keys go to the same instance as long as it may be chosen and carries at most 1.25 times its share of what is under way
     * (Karger et al., "Consistent Hashing and Random Trees"; Mirrokni et al., "Consistent Hashing with Bounded Loads"). A call without
     * a key goes where least is under way.
     */
    static Balancer consistentHash() {
        return new ConsistentHash();
    }
}
