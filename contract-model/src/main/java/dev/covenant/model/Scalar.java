package dev.covenant.model;

/**
 * The kinds of single values.
 */
public enum Scalar {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN
}
