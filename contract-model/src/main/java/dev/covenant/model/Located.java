package dev.covenant.model;

/**
 * Anything that has a place in a contract.
 */
public interface Located {
    /** Where the author wrote it. */
    Location location();
}
