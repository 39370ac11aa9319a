package dev.covenant.runtime.balance;

/**
 * The candidate with the least (in flight + penalty + 1) x latency / (weight x warmth); what latency is, or that it does not matter, is
 * said when it is made. Compares all of up to {@value #FEW}, otherwise two taken by chance.
 */
final class LeastScore implements Balancer {
    /** Latency does not matter. */
    static final Latency ALL_ALIKE = (candidate, now) -> 1;

    private static final int FEW = 16;
    private static final int DRAWS = 4;

    private final Latency latency;

    LeastScore(Latency latency) {
        this.latency = latency;
    }

    /** How long a call to a candidate takes, in whatever unit; 0 when that is not known. */
    @FunctionalInterface
    interface Latency {
        double of(Candidate candidate, long now);
    }

    @Override
    public int choose(Candidate[] candidates, Choice choice) {
        if (candidates.length <= FEW) {
            return candidates.length == 0 ? -1 : bestOfAll(candidates, choice);
        }
        int one = draw(candidates, choice, -1);
        if (one < 0) {
            return bestOfAll(candidates, choice); // most are not admitted
        }
        int other = draw(candidates, choice, one);
        return other < 0 ? one : better(candidates, choice, one, other);
    }

    private int bestOfAll(Candidate[] candidates, Choice choice) {
        long now = choice.now();
        double typical = 0;
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        // Starts anywhere, so that among equals it is not always the same.
        int at = (int) choice.below(candidates.length);
        for (int seen = 0; seen < candidates.length; seen++) {
            Candidate candidate = candidates[at];
            if (choice.admits(candidate)) {
                double took = latency.of(candidate, now);
                if (took == 0) {
                    typical = typical == 0 ? typical(candidates, now) : typical;
                    took = typical;
                }
                double score = load(candidate, now) * took;
                if (score < least || best < 0) {
                    least = score;
                    best = at;
                }
            }
            at = at + 1 == candidates.length ? 0 : at + 1;
        }
        return best;
    }

    private int better(Candidate[] candidates, Choice choice, int one, int other) {
        long now = choice.now();
        double tookOne = latency.of(candidates[one], now);
        double tookOther = latency.of(candidates[other], now);
        // An unknown instance counts as no faster and no slower than the one it is compared with.
        boolean known = tookOne > 0 && tookOther > 0;
        double scoreOne = load(candidates[one], now) * (known ? tookOne : 1);
        double scoreOther = load(candidates[other], now) * (known ? tookOther : 1);
        return scoreOne <= scoreOther ? one : other;
    }

    /** Any admitted candidate but that one; -1 when chance does not find any soon. */
    private static int draw(Candidate[] candidates, Choice choice, int but) {
        for (int draws = 0; draws < DRAWS; draws++) {
            int at = (int) choice.below(candidates.length);
            if (at != but && choice.admits(candidates[at])) {
                return at;
            }
        }
        return -1;
    }

    /** What an instance without history is taken for: the mean of the others. */
    private double typical(Candidate[] candidates, long now) {
        double sum = 0;
        int known = 0;
        for (Candidate candidate : candidates) {
            double took = latency.of(candidate, now);
            sum += took;
            known += took > 0 ? 1 : 0;
        }
        return known == 0 ? 1 : sum / known;
    }

    private static double load(Candidate candidate, long now) {
        return (candidate.inFlight() + candidate.penalty(now) + 1) / (candidate.weight() * candidate.warmth(now));
    }
}
