package dev.covenant.compat;

import java.util.stream.LongStream;

/**
 * Seeds of random tests: as many as {@code -Dcovenant.seeds} says, from {@code -Dcovenant.seed} on; every failure names its seed.
 */
final class Seeds {
    private static final long FIRST = Long.getLong("covenant.seed", 1);

    private Seeds() {}

    /** So many, unless the system property says how many. */
    static LongStream of(int usual) {
        return LongStream.range(FIRST, FIRST + Integer.getInteger("covenant.seeds", usual));
    }
}
