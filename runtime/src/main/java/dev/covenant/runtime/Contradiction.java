package dev.covenant.runtime;

import java.util.List;

/**
 * Two things in a {@link Policy} of which one makes the other pointless.
 *
 * @param operation the operation it is about; empty: all of them
 * @param settings what contradicts each other, by the names that {@code covenant.yaml} and {@code docs/policy.md} have for it
 * @param what what is said, in words
 * @param advice what to do about it
 */
public record Contradiction(String operation, List<String> settings, String what, String advice) {
    public Contradiction {
        settings = List.copyOf(settings);
    }

    /** What is said, and what to do. */
    @Override
    public String toString() {
        return (operation.isEmpty() ? "" : operation + ": ") + what + "; " + advice;
    }
}
