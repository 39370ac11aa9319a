package dev.covenant.model;

/**
 * Another name for a type, such as a component that is an array or a string with a pattern.
 */
public record AliasType(String name, boolean declared, TypeRef target, Docs docs, Location location)
        implements TypeDef {}
