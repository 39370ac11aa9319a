package dev.covenant.javaapi;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What can be said of one Java type without knowing others.
 */
final class JavaTypes {
    private static final Pattern PACKAGE = Pattern.compile("(?<![\\w$])(?:[a-z_][\\w$]*\\.)+");

    private JavaTypes() {}

    /** Without annotations, which are no part of what compilers compare. */
    static TypeName plain(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            TypeName[] arguments =
                    generic.typeArguments().stream().map(JavaTypes::plain).toArray(TypeName[]::new);
            return ParameterizedTypeName.get(generic.rawType().withoutAnnotations(), arguments);
        }
        if (type instanceof WildcardTypeName wildcard) {
            return wildcard.lowerBounds().isEmpty()
                    ? WildcardTypeName.subtypeOf(plain(wildcard.upperBounds().get(0)))
                    : WildcardTypeName.supertypeOf(plain(wildcard.lowerBounds().get(0)));
        }
        if (type instanceof ArrayTypeName array) {
            return ArrayTypeName.of(plain(array.componentType()));
        }
        return type.withoutAnnotations();
    }

    /** What is left of it in a class file. */
    static TypeName erased(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return generic.rawType();
        }
        if (type instanceof TypeVariableName variable) {
            return variable.bounds().isEmpty()
                    ? ClassName.OBJECT
                    : erased(variable.bounds().get(0));
        }
        return type instanceof ArrayTypeName array ? ArrayTypeName.of(erased(array.componentType())) : type;
    }

    /** Calls for every class that is named in it. */
    static void classes(TypeName type, Consumer<ClassName> consumer) {
        if (type instanceof ClassName name) {
            consumer.accept(name);
        } else if (type instanceof ParameterizedTypeName generic) {
            consumer.accept(generic.rawType());
            generic.typeArguments().forEach(argument -> classes(argument, consumer));
        } else if (type instanceof WildcardTypeName wildcard) {
            List.of(wildcard.upperBounds(), wildcard.lowerBounds())
                    .forEach(bounds -> bounds.forEach(bound -> classes(bound, consumer)));
        } else if (type instanceof ArrayTypeName array) {
            classes(array.componentType(), consumer);
        }
    }

    /** As a reader writes it: without packages. */
    static String shown(TypeName type) {
        return PACKAGE.matcher(type.toString()).replaceAll("");
    }
}
