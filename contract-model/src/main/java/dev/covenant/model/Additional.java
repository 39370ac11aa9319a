package dev.covenant.model;

/**
 * What an object's members beside the declared ones may be.
 */
public sealed interface Additional {
    /** Nothing is said: they may come, and mean nothing to this version of the contract. */
    record Unsaid() implements Additional {}

    /** They must not come. */
    record Forbidden(Location location) implements Additional {}

    /** They have this type. {@code additionalProperties: true} is {@link TypeRef.Anything}. */
    record Typed(TypeRef type) implements Additional {}
}
