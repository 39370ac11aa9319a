package dev.covenant.model;

import java.util.List;
import java.util.Optional;

/**
 * A value that is one of several types.
 *
 * @param kind exactly one, or at least one
 * @param variants in the order of the contract; {@code null} is no variant but makes uses nullable
 * @param discriminator how to tell them apart, when the contract says
 */
public record UnionType(
        String name,
        boolean declared,
        Kind kind,
        List<Variant> variants,
        Optional<Discriminator> discriminator,
        Constraints constraints,
        Docs docs,
        Location location)
        implements TypeDef {
    public UnionType {
        variants = List.copyOf(variants);
    }

    /** How many of the variants a value may be. */
    public enum Kind {
        /** {@code oneOf}, or a list of types: exactly one. */
        ONE_OF,
        /** {@code anyOf}: at least one; also objects that are combined with a union: the base is the first variant. */
        ANY_OF
    }

    /**
     * A possible type.
     *
     * @param label a name for it: the type's name, the schema's {@code title}, or the kind of value
     * @param tags discriminator values that mean it, sorted; with a discriminator never empty
     */
    public record Variant(TypeRef type, String label, List<String> tags, Location location) implements Located {
        public Variant {
            tags = List.copyOf(tags);
        }
    }
}
