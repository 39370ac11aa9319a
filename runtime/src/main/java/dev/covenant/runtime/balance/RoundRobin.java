package dev.covenant.runtime.balance;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One candidate after the other, in the order of a {@link Rotation}. The turns of one that may not be chosen, or warms up, are spread over
 * the others in proportion to their weights.
 */
final class RoundRobin implements Balancer {
    private static final long FINE = 1 << 20;

    private final boolean weighted;
    private final AtomicInteger spare = new AtomicInteger();
    private volatile Rotation rotation = Rotation.NONE;

    RoundRobin(boolean weighted) {
        this.weighted = weighted;
    }

    @Override
    public int choose(Candidate[] candidates, Choice choice) {
        Rotation turns = rotation;
        if (turns.source() != candidates) {
            turns = Rotation.of(candidates, weighted, choice);
            rotation = turns;
        }
        if (candidates.length == 0) {
            return -1;
        }
        int at = turns.next();
        return takes(candidates[at], choice) ? at : another(candidates, choice);
    }

    private static boolean takes(Candidate candidate, Choice choice) {
        if (!choice.admits(candidate)) {
            return false;
        }
        double warmth = candidate.warmth(choice.now());
        return warmth >= 1 || choice.below(FINE) < warmth * FINE;
    }

    /** Those that warm up get nothing beyond their own turns, unless the others are less than half of all. */
    private int another(Candidate[] candidates, Choice choice) {
        int all = weights(candidates, choice, false);
        int warm = weights(candidates, choice, true);
        boolean onlyWarm = 2 * warm >= all;
        int sum = onlyWarm ? warm : all;
        if (sum == 0) {
            return -1;
        }
        int left = (spare.getAndIncrement() & Integer.MAX_VALUE) % sum;
        int found = -1;
        for (int at = 0; at < candidates.length && left >= 0; at++) {
            if (mayReplace(candidates[at], choice, onlyWarm)) {
                found = at;
                left -= weight(candidates[at]);
            }
        }
        return found;
    }

    private int weights(Candidate[] candidates, Choice choice, boolean warm) {
        int sum = 0;
        for (Candidate candidate : candidates) {
            sum += mayReplace(candidate, choice, warm) ? weight(candidate) : 0;
        }
        return sum;
    }

    private static boolean mayReplace(Candidate candidate, Choice choice, boolean warm) {
        return choice.admits(candidate) && (!warm || candidate.warmth(choice.now()) >= 1);
    }

    private int weight(Candidate candidate) {
        return weighted ? candidate.weight() : 1;
    }
}
