package dev.covenant.codegen;

import dev.covenant.model.Location;

/**
 * A Java file that another generator wrote, such as the compiler of the contract's language. Its text is passed on, but for
 * what nobody can see in it.
 *
 * @param path relative to the output folder, parts separated by {@code /}
 * @param source as it was written
 * @param location the part of the contract that it comes from
 */
public record ForeignFile(String path, String source, Location location) {}
