package dev.covenant.runtime.balance;

/**
 * The candidate with the least (in flight + penalty + 1) x latency / (weight x warmth); what latency is, or that it does not matter, is
 * said when it is made. Compares all of up to {@value #FEW}, otherwise two taken by chance.
 */
final class LeastScore implements Balancer {
    private static final int FEW = 16;
    private static final int DRAWS = 4;
    /** The lower bits of a score, which mean nothing. */
    private static final long PLACES = (1L << 20) - 1;
    /** The bits of a latency that are left away: two of its fraction are kept, steps of 14% to 25%. */
    private static final long FINE = (1L << 50) - 1;

    private static final long NOBODY = Long.MAX_VALUE;
    private static final int SIGN = Integer.SIZE - 1;

    private final Latency latency;

    private LeastScore(Latency latency) {
        this.latency = latency;
    }

    /** Latencies that hardly differ are equal: otherwise all calls would go to the one that is a little faster. */
    static LeastScore adaptive() {
        return new LeastScore((candidate, now) ->
                Double.longBitsToDouble(Double.doubleToRawLongBits(candidate.latencyNanos(now)) & ~FINE));
    }

    /** Latency does not matter. */
    static LeastScore leastConnections() {
        return new LeastScore((candidate, now) -> 1);
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
        int start = (int) choice.below(candidates.length);
        double fastest = 0;
        long least = NOBODY;
        for (int at = 0; at < candidates.length; at++) {
            Candidate candidate = candidates[at];
            if (choice.admits(candidate)) {
                double took = latency.of(candidate, now);
                if (took == 0) {
                    fastest = fastest == 0 ? fastest(candidates, now) : fastest;
                    took = isPromising(candidate, choice) ? fastest / 2 : fastest;
                }
                // Counted on over the end.
                int place = at - start;
                place += (place >> SIGN) & candidates.length;
                least = Math.min(least, ranked(load(candidate, choice) * took, place));
            }
        }
        return least == NOBODY ? -1 : (start + (int) (least & PLACES)) % candidates.length;
    }

    /**
     * A score, and the place counted from anywhere so that among equals it is not always the same, as one number that orders like both:
     * positive doubles order as their bits do. The least of such numbers is found without a branch, which no processor could foresee.
     */
    private static long ranked(double score, int place) {
        return (Double.doubleToRawLongBits(score) & ~PLACES) | place;
    }

    private int better(Candidate[] candidates, Choice choice, int one, int other) {
        long now = choice.now();
        double tookOne = latency.of(candidates[one], now);
        double tookOther = latency.of(candidates[other], now);
        // An unknown instance counts as no faster and no slower than the one it is compared with.
        boolean known = tookOne > 0 && tookOther > 0;
        double scoreOne = load(candidates[one], choice) * (known ? tookOne : 1);
        double scoreOther = load(candidates[other], choice) * (known ? tookOther : 1);
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

    /** The least latency that is known, 1 when none is. */
    private double fastest(Candidate[] candidates, long now) {
        double least = Double.POSITIVE_INFINITY;
        for (Candidate candidate : candidates) {
            double took = latency.of(candidate, now);
            least = took > 0 ? Math.min(least, took) : least;
        }
        return least == Double.POSITIVE_INFINITY ? 1 : least;
    }

    /** One that nothing is known of gets a chance, one call at a time, unless it is known to fail. */
    private static boolean isPromising(Candidate candidate, Choice choice) {
        return candidate.inFlight() == 0 && choice.penalty(candidate) == 0;
    }

    private static double load(Candidate candidate, Choice choice) {
        double calls = candidate.inFlight() + choice.penalty(candidate) + 1;
        return calls / (candidate.weight() * candidate.warmth(choice.now()));
    }
}
