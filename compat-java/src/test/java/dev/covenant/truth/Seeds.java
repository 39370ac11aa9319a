package dev.covenant.truth;

/**
 * Which seeds are tried: {@code -Dcovenant.seeds=10000} that many, {@code -Dcovenant.seed=17} only that one.
 */
final class Seeds {
    private static final long ONLY = Long.getLong("covenant.seed", -1);

    static final long FIRST = ONLY < 0 ? 0 : ONLY;
    static final long LAST = ONLY < 0 ? Long.getLong("covenant.seeds", 60) : ONLY + 1;
    static final int MOST_SHOWN = Integer.getInteger("covenant.shown", 5);

    private Seeds() {}
}
