package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.CodeBlock;
import dev.covenant.codegen.JavaNames;
import dev.covenant.codegen.NameScope;
import dev.covenant.codegen.NameStyle;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plans one operation after the other.
 */
final class OperationPlans {
    /** What a request has beside parameters, now or when a body is added to the contract. */
    private static final List<String> BODY_MEMBERS = List.of(
            "contentType", "body", "bodyJson", "bodyForm", "bodyMultipart", "bodyText", "bodyStream", "bodyBinary");

    private final RestPlan plan;
    private final LeftOut leftOut;
    private final BodyPlans bodies;
    private final ParameterDefinitions definitions;

    /** Those that look like constants: a variable of the same name would hide the type. */
    private final Set<String> typeNames = new TreeSet<>(Set.of("URI", "UUID"));

    OperationPlans(RestPlan plan, LeftOut leftOut) {
        this.plan = plan;
        this.leftOut = leftOut;
        this.bodies = new BodyPlans(plan, leftOut);
        this.definitions = new ParameterDefinitions(plan.types());
        plan.contract().types().keySet().stream()
                .map(JavaNames::type)
                .filter(name -> name.equals(name.toUpperCase(Locale.ROOT)))
                .forEach(typeNames::add);
    }

    Answers answers(HttpOperation operation) {
        return Answers.of(plan, operation, leftOut::add);
    }

    OperationPlan plan(Naming naming, OperationFacts facts, Answers answers) {
        HttpOperation operation = naming.operation();
        Optional<BodyPlan> body = bodies.of(operation, naming.names());
        List<Parameter> parameters = ParameterPlans.ordered(operation);
        List<String> labels = ParameterPlans.labels(parameters);
        ResponseHeaders headers = ResponseHeaders.of(operation, plan.types());
        Constants constants =
                Constants.of(typeNames, Views.suffixes(answers), headers.labels(), labels, contents(body, answers));
        return new OperationPlan(
                operation,
                naming.names(),
                facts,
                parameters(operation, parameters, labels, constants),
                body,
                answers,
                headers.plans(definitions, constants),
                new Views(answers, naming::method).of(naming.names().operation()),
                constants);
    }

    private List<ParameterPlan> parameters(
            HttpOperation operation, List<Parameter> parameters, List<String> labels, Constants constants) {
        NameScope members = NameScope.of(NameStyle.MEMBER)
                .reserve(BuiltClass.members())
                .reserve(BODY_MEMBERS)
                .reserve(PackageNames.root(plan.servicePackage()))
                .assign(labels);
        List<ParameterPlan> plans = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            plans.add(new ParameterPlan(
                    parameter,
                    members.name(labels.get(i)),
                    constants.parameter(labels.get(i)),
                    plan.types().of(parameter.type()),
                    definitions.of(parameter),
                    definitions.takesRest(parameter),
                    schema(operation, parameter, labels.get(i))));
        }
        return plans;
    }

    private Optional<CodeBlock> schema(HttpOperation operation, Parameter parameter, String label) {
        return plan.wantsServer()
                ? Optional.of(plan.schemas().of(parameter.type(), operation.name() + ".parameter." + label))
                : Optional.empty();
    }

    private static List<ContentPlan> contents(Optional<BodyPlan> body, Answers answers) {
        List<ContentPlan> contents = new ArrayList<>();
        body.ifPresent(b -> b.options().forEach(option -> contents.add(option.content())));
        answers.successes().forEach(success -> contents.addAll(success.contents()));
        answers.failures().forEach(failure -> contents.addAll(failure.contents()));
        return contents;
    }
}
