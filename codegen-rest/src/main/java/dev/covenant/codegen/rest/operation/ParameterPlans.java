package dev.covenant.codegen.rest.operation;

import dev.covenant.model.Constraints;
import dev.covenant.model.Docs;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Parameter;
import dev.covenant.model.ParameterIn;
import dev.covenant.model.ParameterStyle;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the parameters of an operation in order and gives each a text to derive its Java names from.
 */
final class ParameterPlans {
    private ParameterPlans() {}

    /**
     * The parameters of a request: those of the path in its order, then the others by place and name, so that moving them
     * around in the contract changes no Java. A path parameter that nobody declared is text; one that the path does not
     * have is left out, because it cannot be sent.
     */
    static List<Parameter> ordered(HttpOperation operation) {
        Map<String, Parameter> inPath = new LinkedHashMap<>();
        operation.path().variables().forEach(name -> inPath.put(name, undeclared(name, operation)));
        List<Parameter> others = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() != ParameterIn.PATH) {
                others.add(nonNull(parameter));
            } else if (inPath.containsKey(parameter.name())) {
                inPath.put(parameter.name(), nonNull(parameter));
            }
        }
        others.sort(Comparator.comparing(Parameter::in).thenComparing(Parameter::name));
        List<Parameter> all = new ArrayList<>(inPath.values());
        all.addAll(others);
        return all;
    }

    /**
     * A text for each parameter, unique among them: its name; with its place behind it when another parameter, in a place
     * before it, has that name.
     */
    static List<String> labels(List<Parameter> parameters) {
        Set<String> labels = new LinkedHashSet<>();
        for (Parameter parameter : parameters) {
            String label = parameter.name();
            while (!labels.add(label)) {
                label += "-" + parameter.in().name().toLowerCase(Locale.ROOT);
            }
        }
        return List.copyOf(labels);
    }

    /** The same without null: a text is there or it is not. */
    static Parameter nonNull(Parameter p) {
        return new Parameter(
                p.name(),
                p.in(),
                p.required() || p.in() == ParameterIn.PATH,
                p.type().withNullable(false),
                p.style(),
                p.explode(),
                p.allowReserved(),
                p.allowEmptyValue(),
                p.mediaType(),
                p.defaultValue(),
                p.docs(),
                p.location());
    }

    private static Parameter undeclared(String name, HttpOperation operation) {
        return new Parameter(
                name,
                ParameterIn.PATH,
                true,
                new TypeRef.Single(Scalar.STRING, "", false, Constraints.none(), operation.location()),
                ParameterStyle.SIMPLE,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Docs.none(),
                operation.location());
    }
}
