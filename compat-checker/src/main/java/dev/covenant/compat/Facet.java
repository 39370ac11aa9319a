package dev.covenant.compat;

/**
 * What of an element a rule looks at.
 */
public enum Facet {
    EXISTENCE,
    /** Name, number, JSON name, path. */
    IDENTITY,
    TYPE,
    /** Required, nullable, cardinality. */
    PRESENCE,
    /** Enumerations, constants, defaults. */
    VALUES,
    CONSTRAINT,
    /** Keywords that apply schemas: {@code allOf}, {@code if}, {@code contains}. */
    APPLICATOR,
    ENCODING,
    /** Idempotency, streaming, timeouts. */
    BEHAVIOUR,
    SECURITY,
    LIFECYCLE,
    SOURCE_NAME
}
