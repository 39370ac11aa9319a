package dev.covenant.model;

/**
 * The contract's own title and version.
 *
 * @param title the title; may be empty
 * @param version the version as text; may be empty
 * @param docs description
 */
public record Info(String title, String version, Docs docs, Location location) implements Located {}
