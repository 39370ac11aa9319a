package dev.covenant.model;

import java.util.Optional;

/**
 * A member of an object.
 *
 * @param name the name on the wire
 * @param required whether it must be there
 * @param access whether it travels in requests, responses or both
 * @param inheritedFrom the named parent whose {@code allOf} brought it, if any
 */
public record Property(
        String name,
        TypeRef type,
        boolean required,
        Access access,
        Optional<Literal> defaultValue,
        Optional<String> inheritedFrom,
        Docs docs,
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
