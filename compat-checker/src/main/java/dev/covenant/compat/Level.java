package dev.covenant.compat;

import java.util.Locale;

/**
 * How grave a finding is, worst first.
 */
public enum Level {
    /** Someone breaks. */
    ERROR,
    /** Someone may break, or a promise is weakened. */
    WARN,
    /** Worth telling in a changelog. */
    INFO,
    /** Not reported. */
    OFF;

    /** The word in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The less grave of two. */
    Level atMost(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
