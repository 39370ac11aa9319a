package dev.covenant.http;

/**
 * Where a parameter travels.
 */
public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE
}
