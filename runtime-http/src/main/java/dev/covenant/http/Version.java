package dev.covenant.http;

/**
 * How a caller says which version of the contract it speaks, when that is not in the path.
 *
 * @param in header or query
 * @param name of the header or query parameter
 */
public record Version(In in, String name, String value) {}
