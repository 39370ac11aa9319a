package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.Location;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One alternative; a type that is no union is its own only one.
 *
 * @param kinds of JSON values that it has
 * @param label what it is called in reports, unlike all others
 * @param tags discriminator values that mean it
 */
record Member(View view, TypeRef type, Set<JsonKind> kinds, String label, List<String> tags, Location location) {
    Member {
        tags = List.copyOf(tags);
    }

    static List<Member> of(View view) {
        if (view.definition() instanceof UnionType union) {
            Map<String, Integer> namesakes = new HashMap<>();
            return union.variants().stream()
                    .map(variant -> of(view.contract(), variant, namesakes))
                    .toList();
        }
        // Whether null is allowed is compared for the whole.
        TypeRef only = view.end().withNullable(false);
        return List.of(new Member(view, only, view.kinds(), view.words(), List.of(), view.location()));
    }

    /** @param namesakes how many there are already that are called after their kinds alone */
    private static Member of(Contract contract, UnionType.Variant variant, Map<String, Integer> namesakes) {
        View view = View.of(contract, variant.type());
        Set<JsonKind> kinds = view.kinds();
        String label = label(contract, variant);
        int nth = label.equals(JsonKind.words(kinds)) ? namesakes.merge(label, 1, Integer::sum) : 1;
        String unique = nth == 1 ? label : label + " " + nth;
        return new Member(view, variant.type(), kinds, unique, variant.tags(), variant.location());
    }

    /** A name that nobody has written says where the alternative stands, which may change; what it is, does not. */
    static String label(Contract contract, UnionType.Variant variant) {
        TypeRef innermost = innermost(variant.type());
        if (!(innermost instanceof TypeRef.Named named)
                || contract.type(named.name()).declared()
                || !variant.label().startsWith(named.name())) {
            return variant.label();
        }
        String rest = variant.label().substring(named.name().length());
        String kinds = JsonKind.words(View.of(contract, innermost).kinds());
        return rest.replace(" list", "").replace(" map", "").isEmpty() ? kinds + rest : variant.label();
    }

    private static TypeRef innermost(TypeRef type) {
        TypeRef inner = type;
        while (inner instanceof TypeRef.ListOf || inner instanceof TypeRef.MapOf) {
            inner = inner instanceof TypeRef.ListOf list ? list.element() : ((TypeRef.MapOf) inner).value();
        }
        return inner;
    }

    /** Whether it is an object, an enumeration or a union, rather than a kind of JSON values. */
    boolean isNamed() {
        return type instanceof TypeRef.Named;
    }

    /** The name of its type in the contract; empty when it has none. */
    String name() {
        return view.definition() != null && view.definition().declared()
                ? view.definition().name()
                : type instanceof TypeRef.Named named && isDeclared(named) ? named.name() : "";
    }

    private boolean isDeclared(TypeRef.Named named) {
        return view.contract().type(named.name()).declared();
    }
}
