package dev.covenant.codegen.rest.plan;

import dev.covenant.model.AliasType;
import dev.covenant.model.Constraints;
import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.EnumType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What each type of a contract comes down to: other names for a type dissolve, and what Java has no class for is any JSON.
 */
final class TypeIndex {
    /** Objects beyond this stay JSON: a class file holds 65,535 constants, and nobody reads such a class. */
    static final int MAX_PROPERTIES = 1_000;

    /** Enumerations beyond this are their plain value: the initialiser of their constants would be too large. */
    static final int MAX_CONSTANTS = 1_500;

    private final Contract contract;
    private final Set<String> raw = new HashSet<>();

    private TypeIndex(Contract contract) {
        this.contract = contract;
    }

    static TypeIndex of(Contract contract, Consumer<Diagnostic> report) {
        TypeIndex index = new TypeIndex(contract);
        contract.types().values().forEach(type -> index.look(type, report));
        return index;
    }

    private void look(TypeDef type, Consumer<Diagnostic> report) {
        if (type instanceof AliasType alias && leadsBack(alias)) {
            degrade(
                    type,
                    report,
                    "recursive-alias",
                    "contains itself without an object between, which no Java type can say");
        } else if (type instanceof ObjectType object && object.properties().size() > MAX_PROPERTIES) {
            degrade(type, report, "object-too-large", "has more than " + MAX_PROPERTIES + " properties");
        } else if (type instanceof EnumType values && values.values().size() > MAX_CONSTANTS) {
            raw.add(type.name());
            String message =
                    "'" + type.name() + "' has more than " + MAX_CONSTANTS + " values; it is a plain value in Java";
            report.accept(Diagnostic.warning("enum-too-large", message, type.location()));
        } else if (isEmpty(type)) {
            raw.add(type.name());
        }
    }

    private static boolean isEmpty(TypeDef type) {
        if (type instanceof EnumType values) {
            return values.values().isEmpty();
        }
        return type instanceof UnionType union && union.variants().isEmpty();
    }

    private void degrade(TypeDef type, Consumer<Diagnostic> report, String code, String why) {
        raw.add(type.name());
        String message = "'" + type.name() + "' " + why + "; it is a JsonValue in Java";
        report.accept(Diagnostic.warning(code, message, type.location()));
    }

    /** Whether the alias is on a circle of aliases that no other member has been cut from yet. */
    private boolean leadsBack(AliasType start) {
        Set<String> passed = new LinkedHashSet<>();
        Optional<AliasType> at = Optional.of(start);
        while (at.isPresent()
                && !raw.contains(at.get().name())
                && passed.add(at.get().name())) {
            at = next(at.get());
        }
        return at.isPresent() && at.get().equals(start);
    }

    private Optional<AliasType> next(AliasType alias) {
        TypeRef target = alias.target();
        while (!(target instanceof TypeRef.Named)) {
            if (target instanceof TypeRef.ListOf list) {
                target = list.element();
            } else if (target instanceof TypeRef.MapOf map) {
                target = map.value();
            } else {
                return Optional.empty();
            }
        }
        TypeDef named = contract.type(((TypeRef.Named) target).name());
        return named instanceof AliasType other ? Optional.of(other) : Optional.empty();
    }

    /** Whether the type gets a Java type of its own. */
    boolean hasClass(TypeDef type) {
        return !(type instanceof AliasType) && !raw.contains(type.name());
    }

    /** The type behind all aliases; a {@link TypeRef.Named} has a class. Null is allowed when any alias on the way allows it. */
    TypeRef resolve(TypeRef ref) {
        TypeRef at = ref;
        while (at instanceof TypeRef.Named named && !hasClass(contract.type(named.name()))) {
            at = dissolve(named);
        }
        return at;
    }

    private TypeRef dissolve(TypeRef.Named named) {
        TypeDef type = contract.type(named.name());
        if (raw.contains(named.name())) {
            return type instanceof EnumType values
                    ? new TypeRef.Single(
                            values.scalar(), values.format(), named.nullable(), Constraints.none(), named.location())
                    : new TypeRef.Anything(true, Constraints.none(), named.location());
        }
        TypeRef target = ((AliasType) type).target();
        return named.nullable() ? target.withNullable(true) : target;
    }

    /** The definition of the class behind a reference, if there is one. */
    Optional<TypeDef> definition(TypeRef ref) {
        return resolve(ref) instanceof TypeRef.Named named
                ? Optional.of(contract.type(named.name()))
                : Optional.empty();
    }

    /** The object class behind a reference, if there is one. */
    Optional<ObjectType> object(TypeRef ref) {
        return definition(ref).filter(ObjectType.class::isInstance).map(ObjectType.class::cast);
    }
}
