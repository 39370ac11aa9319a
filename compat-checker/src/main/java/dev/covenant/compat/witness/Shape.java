package dev.covenant.compat.witness;

import dev.covenant.model.AliasType;
import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.Contract;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type with its other names seen through.
 *
 * @param end what the names lead to; never an alias
 * @param definition the type that {@code end} names; null when it names none
 * @param nullable whether anything on the way allows {@code null}
 * @param asked everything that is asked of its values
 */
record Shape(TypeRef end, @Nullable TypeDef definition, boolean nullable, List<Constraints> asked) {
    /** Aliases of aliases beyond this are a ring. */
    private static final int MOST_ALIASES = 50;

    Shape {
        asked = List.copyOf(asked);
    }

    static Shape of(Contract contract, TypeRef use) {
        if (!(use instanceof TypeRef.Named)) {
            List<Constraints> own = use.constraints().isNone() ? List.of() : List.of(use.constraints());
            return new Shape(use, null, use.nullable(), own);
        }
        return ofNamed(contract, use);
    }

    private static Shape ofNamed(Contract contract, TypeRef use) {
        List<Constraints> asked = new ArrayList<>(List.of(use.constraints()));
        TypeRef end = use;
        boolean nullable = use.nullable();
        for (int i = 0; i < MOST_ALIASES && target(contract, end) != null; i++) {
            end = contract.type(((TypeRef.Named) end).name()) instanceof AliasType alias ? alias.target() : end;
            nullable |= end.nullable();
            asked.add(end.constraints());
        }
        TypeDef definition = end instanceof TypeRef.Named named ? contract.type(named.name()) : null;
        if (definition instanceof ObjectType object) {
            asked.add(object.constraints());
        } else if (definition instanceof UnionType union) {
            asked.add(union.constraints());
        }
        asked.removeIf(Constraints::isNone);
        return new Shape(end, definition, nullable, asked);
    }

    private static @Nullable TypeRef target(Contract contract, TypeRef ref) {
        return ref instanceof TypeRef.Named named && contract.type(named.name()) instanceof AliasType alias
                ? alias.target()
                : null;
    }

    /** What every one of the constraints says of one thing. */
    <T> List<T> all(Function<Constraints, Optional<T>> part) {
        return asked.stream().map(part).flatMap(Optional::stream).toList();
    }

    Stream<Assertion> assertions() {
        return asked.stream().flatMap(constraints -> constraints.others().stream());
    }
}
