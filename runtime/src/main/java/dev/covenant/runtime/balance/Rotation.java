package dev.covenant.runtime.balance;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The indexes of candidates in the order of their turns: each as often a cycle as its weight says, spread evenly ("smooth weighted round
 * robin", nginx 1.3.1). Worked out once for an array of candidates, so that a choice is one look into a table. Starts anywhere, so that
 * clients that start together do not go round together.
 *
 * <p>A cycle has at most {@value #LONGEST} turns (or as many as there are candidates): weights whose sum, without their common divisor,
 * is larger are rounded to parts of that.
 */
final class Rotation {
    static final int LONGEST = 8_192;
    static final Rotation NONE = new Rotation(new Candidate[0], new int[1], 0);

    private final Candidate[] source;
    private final int[] turns;
    private final AtomicInteger next;

    private Rotation(Candidate[] source, int[] turns, long start) {
        this.source = source;
        this.turns = turns;
        this.next = new AtomicInteger((int) start);
    }

    static Rotation of(Candidate[] candidates, boolean weighted, Choice choice) {
        if (candidates.length == 0) {
            return new Rotation(candidates, new int[1], 0);
        }
        int[] weights = Arrays.stream(candidates)
                .mapToInt(candidate -> weighted ? candidate.weight() : 1)
                .toArray();
        int[] turns = smooth(reduced(weights));
        return new Rotation(candidates, turns, choice.below(turns.length));
    }

    Candidate[] source() {
        return source;
    }

    int next() {
        return turns[(next.getAndIncrement() & Integer.MAX_VALUE) % turns.length];
    }

    static int[] reduced(int[] weights) {
        int divisor = Arrays.stream(weights).reduce(0, Rotation::greatestCommonDivisor);
        long sum = Arrays.stream(weights).asLongStream().sum() / divisor;
        double shrink = Math.min(1, LONGEST / (double) sum);
        return Arrays.stream(weights)
                .map(weight -> (int) Math.max(1, Math.floor(weight * shrink / divisor)))
                .toArray();
    }

    private static int[] smooth(int[] weights) {
        int total = Arrays.stream(weights).sum();
        int[] credit = new int[weights.length];
        int[] turns = new int[total];
        for (int turn = 0; turn < total; turn++) {
            int richest = 0;
            for (int at = 0; at < weights.length; at++) {
                credit[at] += weights[at];
                richest = credit[at] > credit[richest] ? at : richest;
            }
            credit[richest] -= total;
            turns[turn] = richest;
        }
        return turns;
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }
}
