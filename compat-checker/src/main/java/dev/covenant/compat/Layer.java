package dev.covenant.compat;

/**
 * Where a change is felt.
 */
public enum Layer {
    /** The call does not arrive any more. */
    ROUTE,
    /** The bytes are others; for OpenAPI that is its JSON. */
    WIRE,
    /** The JSON form is another one where the bytes are the same (proto). */
    JSON,
    /** Generated code is another one. */
    SOURCE,
    /** The same bytes mean something else. */
    BEHAVIOUR,
    /** A promise is not kept: deprecation, sunset, stability, version. */
    POLICY
}
