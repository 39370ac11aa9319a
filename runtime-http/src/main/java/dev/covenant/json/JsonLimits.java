package dev.covenant.json;

/**
 * What a reader accepts at most. The size of the whole document is the caller's to limit.
 *
 * @param maxDepth how deep objects and arrays may be nested, 1 to 2,000: each level takes a few frames of the thread's
 *     stack
 * @param maxNumberLength how many characters a number may have, from 1; also how many digits an integer with an
 *     exponent may stand for, since {@code 1e999999999} is short to send and long to hold
 */
public record JsonLimits(int maxDepth, int maxNumberLength) {

    /** 512 levels, 1,000 characters a number. */
    public static final JsonLimits DEFAULT = new JsonLimits(512, 1_000);

    private static final int DEEPEST = 2_000;

    /** Refuses limits outside the ranges. */
    public JsonLimits {
        if (maxDepth < 1 || maxDepth > DEEPEST) {
            throw new IllegalArgumentException("maxDepth " + maxDepth + " is not between 1 and " + DEEPEST);
        }
        if (maxNumberLength < 1) {
            throw new IllegalArgumentException("maxNumberLength " + maxNumberLength + " is less than 1");
        }
    }

    /** These limits with another depth. */
    public JsonLimits withMaxDepth(int depth) {
        return new JsonLimits(depth, maxNumberLength);
    }

    /** These limits with another length of numbers. */
    public JsonLimits withMaxNumberLength(int length) {
        return new JsonLimits(maxDepth, length);
    }
}
