package dev.covenant.model;

/**
 * How a caller says which version of the contract it speaks ({@code x-covenant.version} in the document).
 */
public sealed interface VersionStrategy {
    /** In the path: the paths or the server's base path carry it already. */
    record InPath() implements VersionStrategy {}

    /** In a request header. */
    record InHeader(String header, String value) implements VersionStrategy {}

    /** In a query parameter. */
    record InQuery(String parameter, String value) implements VersionStrategy {}
}
