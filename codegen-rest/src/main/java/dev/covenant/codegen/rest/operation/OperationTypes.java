package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.AnnotationSpec;
import dev.covenant.codegen.GeneratedKind;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Located;
import dev.covenant.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists the Java types of a contract's services and operations.
 */
public final class OperationTypes {
    private final RestPlan plan;
    private final PackageNames names;
    private final Sides sides;
    private final SecurityConstants security;
    private final OperationList known;
    private final List<AnnotationSpec> annotations;

    private OperationTypes(RestPlan plan) {
        this.plan = plan;
        this.names = PackageNames.of(plan);
        this.sides = new Sides(plan.options().wants(GeneratedKind.CLIENT), plan.wantsServer());
        this.security = new SecurityConstants(plan);
        this.known = new OperationList(plan);
        this.annotations = plan.typeAnnotations();
    }

    /**
     * Services in the order of the contract, and what belongs to them. Everything that a server checks has been asked of the
     * plan's schemas when this returns.
     *
     * @return empty when neither clients nor servers are asked for
     */
    public static List<GeneratedType> of(RestPlan plan) {
        OperationTypes types = new OperationTypes(plan);
        return types.sides.any() ? types.all() : List.of();
    }

    private List<GeneratedType> all() {
        LeftOut leftOut = new LeftOut();
        OperationPlans operations = new OperationPlans(plan, leftOut);
        List<GeneratedType> all = new ArrayList<>();
        for (Service service : plan.contract().services()) {
            addService(plan(service, operations), all);
        }
        if (sides.client() && !plan.contract().services().isEmpty()) {
            all.add(known);
        }
        if (!security.isEmpty()) {
            all.add(security);
        }
        leftOut.report(plan);
        return all;
    }

    private ServicePlan plan(Service service, OperationPlans plans) {
        Map<HttpOperation, Answers> answers = new LinkedHashMap<>();
        Map<String, List<String>> suffixes = new LinkedHashMap<>();
        service.operations().forEach(operation -> {
            if (operation instanceof HttpOperation http) {
                answers.put(http, plans.answers(http));
                suffixes.put(http.name(), Views.suffixes(answers.get(http)));
            }
        });
        Methods methods = Methods.of(suffixes);
        List<OperationPlan> operations = new ArrayList<>();
        answers.forEach((operation, answer) -> {
            Naming naming = new Naming(operation, names.operation(operation), methods);
            OperationFacts facts = OperationFacts.of(plan.contract(), service.name(), operation, naming.mount());
            operations.add(plans.plan(naming, facts, answer));
        });
        return new ServicePlan(
                service,
                names.service(service, ""),
                names.service(service, "Client"),
                names.service(service, "AsyncClient"),
                names.service(service, "Server"),
                operations);
    }

    private void addService(ServicePlan service, List<GeneratedType> all) {
        all.add(new ServiceInterface(service, annotations));
        if (sides.client()) {
            all.add(new ClientClass(service, known, annotations));
            all.add(new AsyncClientClass(service, known, annotations));
        }
        if (sides.server()) {
            all.add(new ServerClass(service, annotations));
        }
        for (OperationPlan operation : service.operations()) {
            known.add(operation);
            OperationConstant constant =
                    new OperationConstant(operation, plan.contract().version(), security);
            all.add(new OperationHolder(operation, constant, sides, annotations));
            all.add(new RequestClass(operation, annotations));
            Located body = operation.operation().body().map(Located.class::cast).orElse(operation.operation());
            operation
                    .body()
                    .flatMap(BodyPlan::parts)
                    .ifPresent(parts -> all.add(new PartsClass(parts, body, annotations)));
        }
    }
}
