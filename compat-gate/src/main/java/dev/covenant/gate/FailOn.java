package dev.covenant.gate;

import dev.covenant.compat.Level;

/**
 * How grave a finding must be for the gate to say no.
 */
public enum FailOn {
    /** Someone breaks. The default. */
    ERROR(Level.ERROR),
    /** Someone may break. */
    WARN(Level.WARN),
    /** The gate is always open: findings are only reported. */
    NEVER(Level.OFF);

    private final Level least;

    FailOn(Level least) {
        this.least = least;
    }

    /** Whether a finding of this level, which nobody has accepted, closes the gate. */
    public boolean refuses(Level level) {
        return this != NEVER && level.compareTo(least) <= 0;
    }
}
