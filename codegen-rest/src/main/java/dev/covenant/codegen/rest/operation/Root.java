package dev.covenant.codegen.rest.operation;

import dev.covenant.codegen.rest.plan.JavaTypes;
import dev.covenant.model.EnumType;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import java.util.Optional;

/**
 * What a body is at its outermost, once other names for types are followed.
 */
enum Root {
    /** Nothing is said. */
    UNSAID,
    /** Text. */
    TEXT,
    /** Bytes as they are: {@code format: binary}. */
    BINARY,
    /** A number, a truth value, an enumeration, or text of a known form. */
    SCALAR,
    /** An array, object, map or union. */
    STRUCTURE;

    static Root of(JavaTypes types, Optional<TypeRef> type) {
        return type.map(ref -> of(types, types.resolve(ref))).orElse(UNSAID);
    }

    private static Root of(JavaTypes types, TypeRef ref) {
        if (ref instanceof TypeRef.Anything) {
            return UNSAID;
        }
        if (ref instanceof TypeRef.Single single) {
            return single.scalar() == Scalar.STRING ? ofText(single.format()) : SCALAR;
        }
        return types.definition(ref).filter(EnumType.class::isInstance).isPresent() ? SCALAR : STRUCTURE;
    }

    private static Root ofText(String format) {
        return switch (format) {
            case "binary", "file" -> BINARY;
            case "" -> TEXT;
            default -> SCALAR;
        };
    }
}
