package dev.covenant.model.openapi;

import dev.covenant.model.Constraints;
import dev.covenant.model.Location;
import dev.covenant.model.TypeRef;

/**
 * A type at another place of use.
 */
final class Uses {
    private Uses() {}

    /** The same type, with null and limits as said here beside its own. */
    static TypeRef of(TypeRef type, boolean nullable, Constraints limits, Location at) {
        Constraints both = Tighter.of(type.constraints(), limits);
        boolean orNull = nullable || type.nullable();
        if (type instanceof TypeRef.Single single) {
            return new TypeRef.Single(single.scalar(), single.format(), orNull, both, at);
        }
        if (type instanceof TypeRef.ListOf list) {
            return new TypeRef.ListOf(list.element(), orNull, both, at);
        }
        if (type instanceof TypeRef.MapOf map) {
            return new TypeRef.MapOf(map.value(), orNull, both, at);
        }
        if (type instanceof TypeRef.Named named) {
            return new TypeRef.Named(named.name(), orNull, both, at);
        }
        return new TypeRef.Anything(orNull, both, at);
    }
}
