package dev.covenant.cli;

import dev.covenant.compat.Finding;
import dev.covenant.compat.Level;
import java.util.Collection;

/**
 * How grave a finding must be for the gate to say no.
 */
enum FailOn {
    /** Someone breaks. */
    ERROR(Level.ERROR),
    /** Someone may break. */
    WARN(Level.WARN),
    /** The gate is always open. */
    NEVER(Level.OFF);

    private final Level least;

    FailOn(Level least) {
        this.least = least;
    }

    /** Whether the gate says no. */
    boolean refuses(Collection<Finding> findings) {
        return this != NEVER
                && findings.stream().anyMatch(finding -> finding.level().compareTo(least) <= 0);
    }
}
