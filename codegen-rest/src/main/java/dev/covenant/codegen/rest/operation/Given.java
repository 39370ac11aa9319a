package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value as an application gives it: collections of any kind and of narrower elements are welcome, because they are copied.
 */
final class Given {
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName MAP = ClassName.get(Map.class);

    private Given() {}

    /** The type of a method's parameter for a value of this type. */
    static TypeName type(TypeName type) {
        if (isGeneric(type, LIST)) {
            return ParameterizedTypeName.get(
                    ClassName.get(Collection.class), WildcardTypeName.subtypeOf(argument(type, 0)));
        }
        return isGeneric(type, MAP)
                ? ParameterizedTypeName.get(MAP, argument(type, 0), WildcardTypeName.subtypeOf(argument(type, 1)))
                : type;
    }

    /** An expression that keeps the value of a variable, which is not null. */
    static CodeBlock kept(TypeName type, String variable) {
        if (isGeneric(type, LIST)) {
            return CodeBlock.of("$T.copyOf($N)", LIST, variable);
        }
        return isGeneric(type, MAP)
                ? CodeBlock.of("$T.unmodifiableMap(new $T<>($N))", Collections.class, LinkedHashMap.class, variable)
                : CodeBlock.of("$N", variable);
    }

    /** The same for a variable that may be null. */
    static CodeBlock keptOrNull(TypeName type, String variable) {
        return isGeneric(type, LIST) || isGeneric(type, MAP)
                ? CodeBlock.of("$N == null ? null : $L", variable, kept(type, variable))
                : CodeBlock.of("$N", variable);
    }

    private static boolean isGeneric(TypeName type, ClassName raw) {
        return type instanceof ParameterizedTypeName generic
                && generic.rawType().equals(raw);
    }

    private static TypeName argument(TypeName type, int index) {
        return ((ParameterizedTypeName) type).typeArguments().get(index);
    }
}
