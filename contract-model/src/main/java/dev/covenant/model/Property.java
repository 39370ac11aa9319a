package dev.covenant.model;

import java.util.Optional;

/**
 * A member of an object.
 *
 * @param name the name on the wire; of a proto field the name in the file
 * @param required whether it must be there; of proto fields only what a message cannot be parsed without
 * @param access whether it travels in requests, responses or both
 * @param inheritedFrom the named parent whose {@code allOf} brought it, if any
 * @param field what only proto says; present for fields
 */
public record Property(
        String name,
        TypeRef type,
        boolean required,
        Access access,
        Optional<Literal> defaultValue,
        Optional<String> inheritedFrom,
        Docs docs,
        Optional<FieldFacts> field,
        Location location)
        implements Located {
    /** Which way a property travels. */
    public enum Access {
        READ_WRITE,
        /** Only in responses. */
        READ_ONLY,
        /** Only in requests. */
        WRITE_ONLY
    }
}
