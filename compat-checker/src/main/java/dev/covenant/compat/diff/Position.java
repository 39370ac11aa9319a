package dev.covenant.compat.diff;

import java.util.Locale;

/**
 * Which way what has changed travels, seen from the owner of the contract.
 */
public enum Position {
    /** From the client to the server. */
    IN,
    /** From the server to the client. */
    OUT,
    /** Both ways. */
    BOTH,
    /** Neither: the element is no value, or no operation uses it. */
    NONE;

    /** The word in reports, such as {@code in}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other way. */
    public Position opposite() {
        return switch (this) {
            case IN -> OUT;
            case OUT -> IN;
            case BOTH, NONE -> this;
        };
    }
}
