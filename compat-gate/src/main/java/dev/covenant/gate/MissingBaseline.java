package dev.covenant.gate;

/**
 * What the gate says when nothing was released yet, so that there is nothing to compare with.
 */
public enum MissingBaseline {
    /** Yes, with a line that says so. The default. */
    PASS,
    /** Yes, with a warning. */
    WARN,
    /** No. */
    FAIL
}
