package dev.covenant.truth;

/**
 * Which seeds are tried: {@code -Dcovenant.seeds=10000} that many, from {@code -Dcovenant.seeds.from=2500} on; {@code -Dcovenant.seed=17}
 * only that one.
 */
final class Seeds {
    private static final long ONLY = Long.getLong("covenant.seed", -1);
    private static final long FROM = Long.getLong("covenant.seeds.from", 0);

    static final long USUAL = 60;
    static final long FIRST = ONLY < 0 ? FROM : ONLY;
    static final long LAST = ONLY < 0 ? FROM + Long.getLong("covenant.seeds", USUAL) : ONLY + 1;
    static final int MOST_SHOWN = Integer.getInteger("covenant.shown", 5);

    private Seeds() {}

    /** Says what was tried, where {@code -Dcovenant.print=true} asks for it. */
    static void print(String words) {
        if (Boolean.getBoolean("covenant.print")) {
            System.out.println(words);
        }
    }
}
