package dev.covenant.model;

/**
 * How much of anything a reader takes before it refuses, so that no contract can exhaust the machine.
 *
 * @param bytes size of one file
 * @param depth nesting of one file
 * @param nodes values in one file, aliases expanded
 * @param refChain length of a chain of {@code $ref} that lead to each other
 * @param files number of files
 */
public record ReadLimits(long bytes, int depth, int nodes, int refChain, int files) {
    private static final ReadLimits DEFAULTS = new ReadLimits(64L << 20, 500, 5_000_000, 100, 20_000);

    /** 64 MiB a file, nesting of 500, 5 million values, chains of 100 references, 20,000 files. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }
}
