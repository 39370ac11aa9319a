package dev.covenant.model.openapi;

import dev.covenant.model.TypeRef;
import java.util.Locale;

/**
 * Types in a word or two, for labels of alternatives that have no name.
 */
final class Words {
    private Words() {}

    static String of(TypeRef type) {
        if (type instanceof TypeRef.Single single) {
            return single.scalar().name().toLowerCase(Locale.ROOT);
        }
        if (type instanceof TypeRef.ListOf list) {
            return of(list.element()) + " list";
        }
        if (type instanceof TypeRef.MapOf map) {
            return of(map.value()) + " map";
        }
        if (type instanceof TypeRef.Named named) {
            return named.name();
        }
        return "any";
    }
}
