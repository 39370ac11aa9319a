package dev.covenant.javaapi;

import java.util.Locale;

/**
 * Who notices a break, and when.
 */
enum Reach {
    /** Callers, when they are compiled again. */
    SOURCE,
    /** Callers that are not compiled again, when they run. */
    BINARY,
    /** Callers either way. */
    BOTH,
    /** Nobody until it runs: callers compile and link, and say something else than they did. */
    MEANING,
    /** Those who implement the type, when they are compiled again. */
    IMPLEMENTERS;

    /** Of what compilers and what linkers say; at least one of them refuses. */
    static Reach of(boolean compiles, boolean links) {
        return compiles ? BINARY : links ? SOURCE : BOTH;
    }

    /** Whether a caller does not compile any more. */
    boolean stopsCompilers() {
        return this == SOURCE || this == BOTH;
    }

    /** Both together: who does not compile need not be told that it means something else. */
    Reach and(Reach other) {
        if (this == other || other == MEANING) {
            return this;
        }
        return this == MEANING ? other : BOTH;
    }

    /** The word in reports. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
