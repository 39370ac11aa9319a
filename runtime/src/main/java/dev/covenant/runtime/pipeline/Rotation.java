package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Instance;
import java.util.List;

/**
 * Instances in the order of their turns: each as often a cycle as its weight says, spread evenly ("smooth weighted round robin", nginx
 * 1.3.1). Worked out once for a list of instances, so that a choice is one look into an array.
 */
final class Rotation {
    private final List<Instance> source;
    private final Instance[] turns;

    private Rotation(List<Instance> source, Instance[] turns) {
        this.source = source;
        this.turns = turns;
    }

    static Rotation of(List<Instance> instances) {
        int divisor = instances.stream().mapToInt(Instance::weight).reduce(0, Rotation::greatestCommonDivisor);
        int[] weights =
                instances.stream().mapToInt(each -> each.weight() / divisor).toArray();
        int total = instances.stream().mapToInt(each -> each.weight() / divisor).sum();
        int[] credit = new int[weights.length];
        Instance[] turns = new Instance[total];
        for (int turn = 0; turn < total; turn++) {
            int richest = 0;
            for (int at = 0; at < weights.length; at++) {
                credit[at] += weights[at];
                richest = credit[at] > credit[richest] ? at : richest;
            }
            credit[richest] -= total;
            turns[turn] = instances.get(richest);
        }
        return new Rotation(instances, turns);
    }

    List<Instance> source() {
        return source;
    }

    int length() {
        return turns.length;
    }

    Instance at(int turn) {
        return turns[turn];
    }

    /** The instance whose turn comes first, from this one on, among those not excluded; the one at this turn when all are. */
    Instance firstNotIn(List<Instance> excluded, int turn) {
        for (int step = 0; step < turns.length; step++) {
            Instance candidate = turns[(turn + step) % turns.length];
            if (!excluded.contains(candidate)) {
                return candidate;
            }
        }
        return turns[turn];
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }
}
