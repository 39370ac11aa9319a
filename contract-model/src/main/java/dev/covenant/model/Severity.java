package dev.covenant.model;

import java.util.Locale;

/**
 * How grave a {@link Diagnostic} is, worst first.
 */
public enum Severity {
    /** The contract cannot be used. */
    ERROR,
    /** The contract can be used, but not all of it, or not as it stands. */
    WARNING,
    /** Something worth knowing. */
    INFO;

    /** The word printed in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
