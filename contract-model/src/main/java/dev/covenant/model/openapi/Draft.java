package dev.covenant.model.openapi;

import dev.covenant.model.Constraints;
import dev.covenant.model.Discriminator;
import dev.covenant.model.EnumType;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.List;
import java.util.Optional;

/**
 * What a schema is going to be, before it has a name.
 */
sealed interface Draft {
    /** A type that needs no name. */
    record Plain(TypeRef type) implements Draft {}

    /**
     * An enumeration.
     *
     * @param constraints what is asked of its values beside being one of them, which only who compares wants to know
     */
    record Enumerated(Scalar scalar, String format, List<EnumType.Value> values, boolean open, Constraints constraints)
            implements Draft {}

    /** A union. */
    record Union(
            UnionType.Kind kind,
            List<UnionType.Variant> variants,
            Optional<Discriminator> discriminator,
            Constraints constraints)
            implements Draft {}

    /** An object with declared members. They are read later, because they may lead back here. */
    record Structure(Shape shape, Constraints constraints) implements Draft {}
}
