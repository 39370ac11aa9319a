package dev.covenant.runtime.balance;

/**
 * A number and when it was written, in one word that is changed at once: a float above, below it the time in ticks of 2^20 ns (about a
 * millisecond), which come round after 52 days.
 */
final class Stamped {
    private static final int TICK_BITS = 20;
    private static final long TICK_MASK = 0xFFFF_FFFFL;
    /** Two threads' readings differ by less than this, about a minute. */
    private static final int JITTER = 1 << 16;

    private Stamped() {}

    static long of(float value, long now) {
        return ((long) Float.floatToRawIntBits(value) << Integer.SIZE) | ((now >>> TICK_BITS) & TICK_MASK);
    }

    static float value(long stamped) {
        return Float.intBitsToFloat((int) (stamped >>> Integer.SIZE));
    }

    /** How old it is, in ticks; 0 when it was written by somebody whose reading was a little later. */
    static int age(long stamped, long now) {
        int ticks = (int) (now >>> TICK_BITS) - (int) stamped;
        if (ticks >= 0) {
            return ticks;
        }
        return ticks > -JITTER ? 0 : Integer.MAX_VALUE;
    }

    static double ticks(long nanos) {
        return nanos / (double) (1 << TICK_BITS);
    }
}
