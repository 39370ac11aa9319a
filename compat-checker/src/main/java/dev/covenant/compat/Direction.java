package dev.covenant.compat;

/**
 * Between whom compatibility is asked for.
 */
public enum Direction {
    /** Old clients and the new server. */
    BACKWARD,
    /** New clients and the old server. */
    FORWARD,
    /** Both. */
    FULL
}
