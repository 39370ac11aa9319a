package dev.covenant.gate;

/**
 * Which number of a semantic version must be raised, most first.
 */
public enum Bump {
    /** Somebody breaks. */
    MAJOR,
    /** There is more than before. */
    MINOR,
    /** Only words have changed. */
    PATCH,
    /** Nothing has changed. */
    NONE
}
