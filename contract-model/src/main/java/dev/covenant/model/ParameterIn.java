package dev.covenant.model;

/**
 * Where a parameter travels.
 */
public enum ParameterIn {
    PATH,
    QUERY,
    HEADER,
    COOKIE
}
