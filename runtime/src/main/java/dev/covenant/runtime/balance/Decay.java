package dev.covenant.runtime.balance;

/**
 * What is left of something that loses the same share in equal times: 2^(-age / half-life), by a table instead of {@code Math.exp}; off by
 * less than 1 in 100,000.
 */
final class Decay {
    private static final int STEP_BITS = 8;
    private static final int STEPS = 1 << STEP_BITS;
    private static final double LN_2 = Math.log(2);
    private static final int DOUBLE_BIAS = 1023;
    private static final int DOUBLE_FRACTION = 52;

    private static final double[] TABLE = new double[STEPS];

    static {
        for (int step = 0; step < STEPS; step++) {
            TABLE[step] = Math.pow(2, -step / (double) STEPS);
        }
    }

    private final double halfLivesPerTick;

    /** With a half-life in nanoseconds. */
    Decay(long halfLifeNanos) {
        halfLivesPerTick = 1 / Stamped.ticks(halfLifeNanos);
    }

    /** The share left after so many ticks, 0 to 1. */
    double left(int ticks) {
        double halfLives = ticks * halfLivesPerTick;
        int steps = (int) (halfLives * STEPS);
        int halvings = steps >>> STEP_BITS;
        if (halvings >= DOUBLE_BIAS) {
            return 0;
        }
        double rest = halfLives - steps / (double) STEPS;
        double halved = Double.longBitsToDouble((long) (DOUBLE_BIAS - halvings) << DOUBLE_FRACTION);
        return halved * TABLE[steps & (STEPS - 1)] * (1 - rest * LN_2);
    }
}
