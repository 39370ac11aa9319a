package dev.covenant.compat.diff;

import java.util.Collection;
import java.util.Set;

/**
 * What can be said of regular expressions without comparing them.
 */
final class Patterns {
    private static final Set<String> EVERYTHING = Set.of("", ".*", "^.*$", "^.*", ".*$", "^", "$");

    private Patterns() {}

    /** Whether every text has all of them. */
    static boolean allowEverything(Collection<String> patterns) {
        return EVERYTHING.containsAll(patterns);
    }
}
