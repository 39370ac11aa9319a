package dev.covenant.http;

/**
 * How arrays and objects are written in a parameter (OpenAPI 3.0, "Style Values").
 */
public enum Style {
    SIMPLE,
    LABEL,
    MATRIX,
    FORM,
    SPACE_DELIMITED,
    PIPE_DELIMITED,
    TAB_DELIMITED,
    DEEP_OBJECT
}
