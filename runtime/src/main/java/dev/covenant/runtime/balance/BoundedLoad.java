package dev.covenant.runtime.balance;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether a candidate carries no more than {@value #FACTOR} times its share of what is under way, the call to be made included (Mirrokni,
 * Thorup and Zadimoghaddam, "Consistent Hashing with Bounded Loads"). Only those admitted have shares.
 */
final class BoundedLoad {
    private static final double FACTOR = 1.25;
    private static final double ROUNDING = 1e-5;
    /** Adding up more than this many is not done for each choice. */
    private static final int FEW = 16;

    // What one unit of weight may carry, when it was last worked out.
    private final AtomicLong known = new AtomicLong();

    boolean has(Candidate[] candidates, int at, Choice choice) {
        int carried = candidates[at].inFlight();
        if (carried == 0) {
            return true;
        }
        long word = known.get();
        boolean recent = candidates.length > FEW && word != 0 && Stamped.age(word, choice.now()) == 0;
        return (recent && fits(carried, candidates[at], Stamped.value(word)))
                || fits(carried, candidates[at], allowed(candidates, choice));
    }

    private static boolean fits(int carried, Candidate candidate, double allowed) {
        return carried + 1 <= Math.ceil(allowed * candidate.weight() - ROUNDING);
    }

    private double allowed(Candidate[] candidates, Choice choice) {
        long carried = 1;
        long weights = 0;
        for (Candidate candidate : candidates) {
            if (choice.admits(candidate)) {
                carried += candidate.inFlight();
                weights += candidate.weight();
            }
        }
        double allowed = FACTOR * carried / Math.max(1, weights);
        known.set(Stamped.of((float) allowed, choice.now()));
        return allowed;
    }
}
