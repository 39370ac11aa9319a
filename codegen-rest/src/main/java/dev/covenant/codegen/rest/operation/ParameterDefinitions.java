package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.CodeBlock;
import dev.covenant.codegen.Literals;
import dev.covenant.codegen.rest.plan.JavaTypes;
import dev.covenant.model.Additional;
import dev.covenant.model.Parameter;
import dev.covenant.model.ParameterIn;
import dev.covenant.model.ParameterStyle;
import dev.covenant.model.TypeRef;
import java.util.Locale;

/**
 * Writes the expression that describes a parameter to the runtime, saying only what departs from the default of its place.
 */
final class ParameterDefinitions {
    private final JavaTypes types;

    ParameterDefinitions(JavaTypes types) {
        this.types = types;
    }

    /** An expression of type {@code Parameter<T>}. */
    CodeBlock of(Parameter parameter) {
        CodeBlock.Builder definition = CodeBlock.builder()
                .add(
                        "$T.$L($L, $L, $L)",
                        RuntimeNames.PARAMETER,
                        parameter.in().name().toLowerCase(Locale.ROOT),
                        Literals.text(parameter.name()),
                        types.codec(parameter.type()),
                        types.shape(parameter.type()));
        if (parameter.required() && parameter.in() != ParameterIn.PATH) {
            definition.add(".mandatory()");
        }
        if (!isDefaultStyle(parameter)) {
            definition.add(
                    ".styled($T.$L, $L)", RuntimeNames.STYLE, parameter.style().name(), parameter.explode());
        }
        if (parameter.allowReserved()) {
            definition.add(".reservedAllowed()");
        }
        if (parameter.mediaType().filter(MediaRules::isJson).isPresent()) {
            definition.add(".asJson()");
        }
        return definition.build();
    }

    /** Whether each member of it is a query parameter of its own, members that the contract does not list included. */
    boolean takesRest(Parameter parameter) {
        return parameter.in() == ParameterIn.QUERY
                && parameter.style() == ParameterStyle.FORM
                && parameter.explode()
                && parameter.mediaType().isEmpty()
                && isOpen(types.resolve(parameter.type()));
    }

    private boolean isOpen(TypeRef type) {
        return type instanceof TypeRef.MapOf
                || types.object(type)
                        .filter(object -> object.additional() instanceof Additional.Typed)
                        .isPresent();
    }

    private static boolean isDefaultStyle(Parameter parameter) {
        boolean form = parameter.in() == ParameterIn.QUERY || parameter.in() == ParameterIn.COOKIE;
        return parameter.style() == (form ? ParameterStyle.FORM : ParameterStyle.SIMPLE) && parameter.explode() == form;
    }
}
