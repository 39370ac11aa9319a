package dev.covenant.gate;

import dev.covenant.compat.diff.PathVersion;
import dev.covenant.model.Contract;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Operation;
import dev.covenant.model.OperationRole;
import dev.covenant.model.PathTemplate;
import dev.covenant.model.PathTemplate.Part;
import dev.covenant.model.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The version that paths say, as in {@code /api/v1/users}, and contracts as they would be if they said none. */
final class VersionInPath {
    private VersionInPath() {}

    static Optional<String> of(Operation operation) {
        if (operation instanceof HttpOperation http && http.role() == OperationRole.CALL) {
            return Optional.of(PathVersion.of(http.path().text()).text()).filter(text -> !text.isEmpty());
        }
        return Optional.empty();
    }

    /** The operations of one version, at paths that do not say it, and the callbacks they lead to. */
    static Contract only(String version, Contract contract) {
        Set<String> names = new HashSet<>();
        for (Operation operation : contract.operations()) {
            if (of(operation).equals(Optional.of(version)) && operation instanceof HttpOperation http) {
                names.add(http.name());
                names.addAll(http.callbacks());
            }
        }
        return with(
                contract,
                contract.services().stream()
                        .map(service -> only(names, service))
                        .filter(service -> !service.operations().isEmpty())
                        .toList());
    }

    private static Service only(Set<String> names, Service service) {
        List<Operation> kept = service.operations().stream()
                .filter(operation -> names.contains(operation.name()))
                .map(VersionInPath::withoutVersion)
                .toList();
        return with(service, kept);
    }

    /** All operations, at paths that say no version. */
    static Contract none(Contract contract) {
        return with(
                contract,
                contract.services().stream()
                        .map(service -> with(
                                service,
                                service.operations().stream()
                                        .map(VersionInPath::withoutVersion)
                                        .toList()))
                        .toList());
    }

    static Operation withoutVersion(Operation operation) {
        if (of(operation).isEmpty() || !(operation instanceof HttpOperation http)) {
            return operation;
        }
        return new HttpOperation(
                http.name(),
                http.declaredName(),
                http.role(),
                http.method(),
                withoutVersion(http.path()),
                http.parameters(),
                http.body(),
                http.responses(),
                http.security(),
                http.servers(),
                http.tags(),
                http.callbacks(),
                http.policy(),
                http.docs(),
                http.location());
    }

    private static PathTemplate withoutVersion(PathTemplate path) {
        List<Part> parts = new ArrayList<>();
        boolean found = false;
        for (Part part : path.parts()) {
            String text = part.variable() || found
                    ? part.text()
                    : PathVersion.of(part.text()).rest();
            found |= !text.equals(part.text());
            if (!text.isEmpty()) {
                parts.add(new Part(text, part.variable()));
            }
        }
        return new PathTemplate(PathVersion.of(path.text()).rest(), parts, path.location());
    }

    private static Service with(Service service, List<Operation> operations) {
        return new Service(
                service.name(), service.role(), service.docs(), operations, service.rpc(), service.location());
    }

    /** With other services. */
    static Contract with(Contract contract, List<Service> services) {
        return new Contract(
                contract.kind(),
                contract.specVersion(),
                contract.info(),
                contract.servers(),
                services,
                contract.types(),
                contract.securitySchemes(),
                contract.version(),
                contract.policy(),
                contract.proto(),
                contract.files(),
                contract.location());
    }
}
