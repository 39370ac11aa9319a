package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.Location;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One alternative; a type that is no union is its own only one.
 *
 * @param tags discriminator values that mean it
 */
record Member(View view, TypeRef type, String label, List<String> tags, Location location) {
    Member {
        tags = List.copyOf(tags);
    }

    static List<Member> of(View view) {
        if (view.definition() instanceof UnionType union) {
            List<Member> members = new ArrayList<>();
            for (UnionType.Variant variant : union.variants()) {
                members.add(of(view.contract(), variant, members));
            }
            return members;
        }
        // Whether null is allowed is compared for the whole.
        TypeRef only = view.end().withNullable(false);
        return List.of(new Member(view, only, view.words(), List.of(), view.location()));
    }

    private static Member of(Contract contract, UnionType.Variant variant, List<Member> before) {
        View view = View.of(contract, variant.type());
        String label = label(contract, variant, view);
        long same = before.stream()
                .filter(member -> member.kinds().equals(view.kinds()))
                .filter(member -> member.label().startsWith(label))
                .count();
        boolean told = same == 0 || !label.equals(JsonKind.words(view.kinds()));
        String unique = told ? label : label + " " + (same + 1);
        return new Member(view, variant.type(), unique, variant.tags(), variant.location());
    }

    /** A name that nobody has written says where the alternative stands, which may change; what it is, does not. */
    private static String label(Contract contract, UnionType.Variant variant, View view) {
        boolean made = variant.type() instanceof TypeRef.Named named
                && named.name().equals(variant.label())
                && !contract.type(named.name()).declared();
        return made ? JsonKind.words(view.kinds()) : variant.label();
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

    Set<JsonKind> kinds() {
        return view.kinds();
    }
}
