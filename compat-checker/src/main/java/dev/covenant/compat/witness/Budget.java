package dev.covenant.compat.witness;

/**
 * How much work may still be done. Counted, not timed, so that the same pair has the same witnesses everywhere.
 */
final class Budget {
    private final int each;
    private int left;
    private int leftNow;

    /**
     * A budget of steps.
     *
     * @param all for everything
     * @param each for one of the things that are looked for
     */
    Budget(int all, int each) {
        this.left = all;
        this.each = each;
    }

    /** Starts to look for the next thing. */
    void next() {
        leftNow = each;
    }

    /** Takes one step; false when there is none left. */
    boolean spend() {
        return left-- > 0 && leftNow-- > 0;
    }
}
