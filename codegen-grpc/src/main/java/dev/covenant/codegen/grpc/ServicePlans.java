package dev.covenant.codegen.grpc;

import com.palantir.javapoet.ClassName;
import dev.covenant.codegen.ForeignFile;
import dev.covenant.codegen.NameScope;
import dev.covenant.codegen.NameStyle;
import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.Service;
import dev.covenant.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides what the Java of all services of a contract is called. Messages and stubs have their names from protoc; ours give way.
 *
 * @param diagnostics on names that are not what one would expect
 */
record ServicePlans(List<ServicePlan> services, List<Diagnostic> diagnostics) {
    private static final String[] ENDINGS = {
        "", ServicePlan.CLIENT, ServicePlan.ASYNC_CLIENT, ServicePlan.METHODS, ServicePlan.SERVER
    };
    private static final String[] CLIENT_METHODS = {"create", "using", "async", "close"};

    /** @param foreign what protoc has written */
    static ServicePlans of(Contract contract, Entries entries, List<ForeignFile> foreign) {
        JavaClasses classes = new JavaClasses(contract);
        Set<String> paths = entries.paths();
        Map<String, List<Service>> byPackage = contract.services().stream()
                .filter(service -> paths.contains(classes.fileOf(service).path()))
                .collect(Collectors.groupingBy(classes::packageOf, TreeMap::new, Collectors.toList()));
        PackageContents contents = PackageContents.of(contract, classes, foreign);
        List<ServicePlan> plans = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        byPackage.forEach((packageName, services) -> {
            NameScope names = NameScope.of(NameStyle.TYPE)
                    .reserve(contents.of(packageName))
                    .endings(ENDINGS)
                    .assign(services.stream()
                            .map(service -> JavaClasses.simpleName(service.name()))
                            .toList());
            for (Service service : services) {
                String name = names.name(JavaClasses.simpleName(service.name()));
                plans.add(plan(service, ClassName.get(packageName, name), classes));
                renamed(service, name, diagnostics);
            }
        });
        return new ServicePlans(plans, diagnostics);
    }

    private static void renamed(Service service, String name, List<Diagnostic> diagnostics) {
        if (!name.equals(JavaClasses.simpleName(service.name()))) {
            String message = "the Java interface of '" + service.name() + "' is called " + name
                    + ", because protoc has a class of one of the names that it or its clients would have";
            diagnostics.add(new Diagnostic(Severity.INFO, "renamed-service", message, service.location(), ""));
        }
    }

    private static ServicePlan plan(Service service, ClassName api, JavaClasses classes) {
        List<RpcOperation> operations =
                service.operations().stream().map(RpcOperation.class::cast).toList();
        List<String> wireNames = operations.stream().map(RpcOperation::method).toList();
        NameScope methods =
                NameScope.of(NameStyle.MEMBER).reserve(CLIENT_METHODS).assign(wireNames);
        NameScope constants = NameScope.of(NameStyle.CONSTANT)
                .reserve(MethodsClass.OPERATIONS)
                .assign(wireNames);
        List<MethodPlan> plans = operations.stream()
                .map(operation -> new MethodPlan(
                        operation,
                        methods.name(operation.method()),
                        constants.name(operation.method()),
                        classes.of(operation.request()),
                        classes.of(operation.response()),
                        MethodFacts.of(operation)))
                .toList();
        boolean deprecated = operations.stream()
                .anyMatch(o -> classes.isDeprecated(o.request()) || classes.isDeprecated(o.response()));
        return new ServicePlan(service, api, classes.stubs(service), plans, deprecated);
    }
}
