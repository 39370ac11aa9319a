package dev.covenant.compat.diff;

import java.util.Locale;

/**
 * How a set of values has changed.
 */
public enum Shift {
    /** Some values are none any more, and none came. */
    NARROWED,
    /** Some values came, and none went. */
    WIDENED,
    /** Some came and some went, or nobody can tell. */
    CHANGED;

    /** The word at the end of a rule's id. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same change backwards. */
    public Shift reversed() {
        return switch (this) {
            case NARROWED -> WIDENED;
            case WIDENED -> NARROWED;
            case CHANGED -> this;
        };
    }
}
