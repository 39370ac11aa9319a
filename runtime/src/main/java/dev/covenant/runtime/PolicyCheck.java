package dev.covenant.runtime;

import java.time.Duration;

/** Refuses single values that are out of their ranges; what contradicts each other is found by {@link Contradictions}. */
final class PolicyCheck {
    private PolicyCheck() {}

    static void positive(String what, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("the " + what + " must be more than 0, not " + value);
        }
    }

    static void notNegative(String what, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("the " + what + " must not be negative: " + value);
        }
    }

    static void range(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "the %s must be from %.0f to %.0f, not %s".formatted(what, least, most, value));
        }
    }
}
