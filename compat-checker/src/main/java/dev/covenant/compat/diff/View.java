package dev.covenant.compat.diff;

import dev.covenant.model.AliasType;
import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.Location;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A type where it is used, with all its other names seen through: what it is, and everything that is asked of its values.
 *
 * @param use the type as it is used
 * @param end what all the names lead to; never an alias
 * @param definition the type that {@code end} names; null when it names none
 * @param nullable whether anything on the way allows {@code null}
 * @param asked what is asked on the way, without what the definition itself asks
 */
record View(
        Contract contract,
        TypeRef use,
        TypeRef end,
        @Nullable TypeDef definition,
        boolean nullable,
        List<Constraints> asked) {
    /** So many alternatives tell what a union is. */
    private static final int MOST_WORDS = 4;

    View {
        asked = List.copyOf(asked);
    }

    static View of(Contract contract, TypeRef use) {
        List<Constraints> asked = new ArrayList<>();
        TypeRef end = use;
        boolean nullable = use.nullable();
        ask(asked, use);
        while (end instanceof TypeRef.Named named && contract.type(named.name()) instanceof AliasType alias) {
            end = alias.target();
            nullable |= end.nullable();
            ask(asked, end);
        }
        TypeDef definition = end instanceof TypeRef.Named named ? contract.type(named.name()) : null;
        return new View(contract, use, end, definition, nullable, asked);
    }

    Location location() {
        return use.location();
    }

    private static void ask(List<Constraints> asked, TypeRef ref) {
        if (!ref.constraints().isNone()) {
            asked.add(ref.constraints());
        }
    }

    /** Everything that is asked, the definition's own included. */
    Limits limits() {
        return Limits.of(constraints());
    }

    private List<Constraints> constraints() {
        List<Constraints> all = new ArrayList<>(asked);
        if (definition instanceof ObjectType object) {
            all.add(object.constraints());
        } else if (definition instanceof UnionType union) {
            all.add(union.constraints());
        }
        return all;
    }

    /** Whether the contract does not say what kind of values it has, so that null may be one of them. */
    boolean isUntyped() {
        return isAnything() || limits().others().contains(new Assertion.Untyped());
    }

    boolean isUnion() {
        return definition instanceof UnionType;
    }

    boolean isObject() {
        return definition instanceof ObjectType || end instanceof TypeRef.MapOf;
    }

    boolean isAnything() {
        return end instanceof TypeRef.Anything;
    }

    /** Whether any text is a value of it. */
    boolean isAnyText() {
        return end instanceof TypeRef.Single single
                && single.scalar() == Scalar.STRING
                && single.format().isEmpty()
                && asked.isEmpty();
    }

    /** The kinds of JSON values it has. */
    Set<JsonKind> kinds() {
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        Set<String> seen = new HashSet<>();
        Deque<View> waiting = new ArrayDeque<>(List.of(this));
        while (!waiting.isEmpty()) {
            View view = waiting.remove();
            if (view.definition() instanceof UnionType union) {
                if (seen.add(union.name())) {
                    union.variants().forEach(variant -> waiting.add(of(contract, variant.type())));
                }
            } else {
                kinds.addAll(view.ownKinds());
            }
        }
        return kinds;
    }

    private Set<JsonKind> ownKinds() {
        if (end instanceof TypeRef.Single single) {
            return JsonKind.of(single.scalar());
        } else if (end instanceof TypeRef.ListOf) {
            return EnumSet.of(JsonKind.ARRAY);
        } else if (end instanceof TypeRef.Anything) {
            boolean nothing = end.constraints().others().contains(new Assertion.Never());
            return nothing ? EnumSet.noneOf(JsonKind.class) : EnumSet.allOf(JsonKind.class);
        }
        return definition instanceof EnumType enumeration
                ? JsonKind.of(enumeration.scalar())
                : EnumSet.of(JsonKind.OBJECT);
    }

    /** The format, also one that says nothing of such values; empty when there is none. */
    String format() {
        if (end instanceof TypeRef.Single single) {
            return single.format();
        }
        return definition instanceof EnumType enumeration ? enumeration.format() : idleFormat();
    }

    private String idleFormat() {
        return constraints().stream()
                .flatMap(asked -> asked.others().stream())
                .filter(Assertion.IdleFormat.class::isInstance)
                .map(idle -> ((Assertion.IdleFormat) idle).format())
                .findFirst()
                .orElse("");
    }

    /** What it is, in a few words. */
    String words() {
        if (definition instanceof UnionType union && !union.declared()) {
            return union.variants().stream()
                    .limit(MOST_WORDS)
                    .map(variant -> Member.label(contract, variant))
                    .distinct()
                    .collect(Collectors.joining(" or "));
        }
        String name = definition != null && definition.declared() ? definition.name() : JsonKind.words(kinds());
        return format().isEmpty() ? name : name + " (" + format() + ")";
    }
}
