package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import dev.covenant.codegen.NameScope;
import dev.covenant.codegen.NameStyle;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.model.Contract;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Operation;
import dev.covenant.model.OperationRole;
import dev.covenant.model.Response;
import dev.covenant.model.Service;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of all types in the package of services. Services come first, operations give way: applications write a service's
 * name more often.
 */
final class PackageNames {
    /** Security schemes of the contract. */
    static final String SECURITY = "ContractSecurity";

    /** All operations of the contract, by name. */
    static final String OPERATIONS = "ContractOperations";

    private static final String SCHEMAS = "ContractSchemas";
    private static final Set<String> NESTED = Set.of(
            SECURITY,
            OPERATIONS,
            SCHEMAS,
            "Builder",
            "Client",
            "Server",
            "Result",
            "ResultClient",
            "ResultServer",
            "Later");

    private final String packageName;
    private final NameScope services;
    private final NameScope operations;

    private PackageNames(String packageName, NameScope services, NameScope operations) {
        this.packageName = packageName;
        this.services = services;
        this.operations = operations;
    }

    static PackageNames of(RestPlan plan) {
        Contract contract = plan.contract();
        NameScope services = NameScope.of(NameStyle.TYPE)
                .reserve(nested(contract))
                .endings("", "Client", "AsyncClient", "Server")
                .assign(contract.services().stream().map(PackageNames::label).toList());
        NameScope operations = NameScope.of(NameStyle.TYPE)
                .reserve(services.taken())
                .endings("", "Request", "Parts")
                .assign(contract.operations().stream().map(Operation::name).toList());
        return new PackageNames(plan.servicePackage(), services, operations);
    }

    /** The interface of a service, with an ending behind its name. */
    ClassName service(Service service, String ending) {
        return ClassName.get(packageName, services.name(label(service)) + ending);
    }

    OperationNames operation(HttpOperation operation) {
        String name = operations.name(operation.name());
        return new OperationNames(
                ClassName.get(packageName, name),
                ClassName.get(packageName, name + "Request"),
                ClassName.get(packageName, name + "Parts"));
    }

    /** The first part of a package's name: a variable of that name hides what is written in full. */
    static String root(String packageName) {
        int dot = packageName.indexOf('.');
        return dot < 0 ? packageName : packageName.substring(0, dot);
    }

    /** The contract's name; callbacks and webhooks say what they are, since a service of calls may have the same tag. */
    private static String label(Service service) {
        String word = service.role() == OperationRole.CALLBACK ? "Callbacks" : "Webhooks";
        boolean told = service.role() == OperationRole.CALL
                || service.name().toLowerCase(Locale.ROOT).endsWith(word.toLowerCase(Locale.ROOT));
        return told ? service.name() : service.name() + " " + word;
    }

    /** A type must not have the name of one that is nested in it. */
    private static Set<String> nested(Contract contract) {
        Set<String> nested = new TreeSet<>(NESTED);
        nested.addAll(StatusNames.all());
        for (MediaKind kind : MediaKind.values()) {
            nested.add(kind.suffix() + "Client");
            nested.add(kind.suffix() + "Server");
        }
        for (Operation operation : contract.operations()) {
            if (operation instanceof HttpOperation http) {
                http.responses().stream()
                        .map(Response::status)
                        .map(StatusNames::of)
                        .forEach(nested::add);
            }
        }
        return nested;
    }
}
