package dev.covenant.model;

import java.time.Duration;

/**
 * How much of anything a reader takes before it refuses, so that no contract can exhaust the machine.
 *
 * @param bytes size of one file
 * @param depth nesting of one file
 * @param nodes values in one file, aliases expanded
 * @param refChain length of a chain of {@code $ref} that lead to each other
 * @param files number of files
 * @param toolTime how long a native tool may take for one contract
 */
public record ReadLimits(long bytes, int depth, int nodes, int refChain, int files, Duration toolTime) {
    private static final Duration TOOL_TIME = Duration.ofMinutes(2);
    private static final ReadLimits DEFAULTS = new ReadLimits(64L << 20, 500, 5_000_000, 100, 20_000);

    /** With two minutes for native tools. */
    public ReadLimits(long bytes, int depth, int nodes, int refChain, int files) {
        this(bytes, depth, nodes, refChain, files, TOOL_TIME);
    }

    /** 64 MiB a file, nesting of 500, 5 million values, chains of 100 references, 20,000 files, two minutes for native tools. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }
}
