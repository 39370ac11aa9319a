package dev.covenant.compat.diff;

import dev.covenant.model.Location;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
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
            return union.variants().stream()
                    .map(v ->
                            new Member(View.of(view.contract(), v.type()), v.type(), v.label(), v.tags(), v.location()))
                    .toList();
        }
        // Whether null is allowed is compared for the whole.
        TypeRef only = view.end().withNullable(false);
        return List.of(new Member(view, only, view.words(), List.of(), view.location()));
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
