package dev.covenant.gate.report;

/**
 * How text for people looks.
 */
public enum Look {
    /** For files and logs. */
    PLAIN,
    /** For terminals that show colours. */
    COLOURED
}
