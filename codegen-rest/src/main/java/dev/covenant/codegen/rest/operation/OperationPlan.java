package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import dev.covenant.model.HttpOperation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that generated Java says of one operation: the contract's text is turned into names, types and expressions here,
 * and nowhere later.
 *
 * @param facts what both sides know beside types
 * @param parameters those of the path in its order, then by place and name
 * @param headers of responses
 * @param views the ways to call it; the first is the one that callers usually want
 * @param constants the names of the constants in its class
 */
record OperationPlan(
        HttpOperation operation,
        OperationNames names,
        OperationFacts facts,
        List<ParameterPlan> parameters,
        Optional<BodyPlan> body,
        Answers answers,
        List<ParameterPlan> headers,
        List<View> views,
        Constants constants) {
    /** More are no help when reading a call. */
    private static final int MAX_POSITIONAL = 8;

    OperationPlan {
        parameters = List.copyOf(parameters);
        headers = List.copyOf(headers);
        views = List.copyOf(views);
    }

    /** The class of everything about the operation. */
    ClassName name() {
        return names.operation();
    }

    /** The class of what it is asked with. */
    ClassName request() {
        return names.request();
    }

    View main() {
        return views.get(0);
    }

    /** The ways to call it that servers answer; never empty. */
    List<View> served() {
        return views.stream().filter(View::isServed).toList();
    }

    /** In an order in which a parameter that takes whatever nobody else claims comes last. */
    List<ParameterPlan> parametersToRead() {
        return parameters.stream()
                .sorted(Comparator.comparing(ParameterPlan::takesRest))
                .toList();
    }

    boolean isDeprecated() {
        return operation.docs().isDeprecated();
    }

    /** The constant that lists the media types of a body. */
    String constant(ContentPlan content) {
        return constants.content(content);
    }

    /** What every request has, in the order of arguments; empty when that is too much for one line. */
    Optional<List<Argument>> arguments() {
        List<Argument> required = new ArrayList<>();
        parameters.stream()
                .filter(ParameterPlan::isRequired)
                .forEach(p -> required.add(
                        new Argument(p.javaName(), p.type(), p.parameter().docs())));
        body.filter(BodyPlan::required)
                .ifPresent(b -> required.add(new Argument(
                        b.preferred().javaName(), b.preferred().content().type(), b.docs())));
        return required.size() <= MAX_POSITIONAL ? Optional.of(required) : Optional.empty();
    }
}
