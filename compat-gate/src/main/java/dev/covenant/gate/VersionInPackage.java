package dev.covenant.gate;

import dev.covenant.model.Contract;
import dev.covenant.model.Operation;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that a proto package says at its end, as in {@code shop.v1}, and contracts as they would be if it said none.
 *
 * @param names packages of the version, and what they are called without it
 * @param siblings packages of other versions of the same
 */
record VersionInPackage(Map<String, String> names, List<String> siblings) {
    private static final Pattern SERVICE =
            Pattern.compile("((?:.*\\.)?)(v\\d{1,4}(?:(?:alpha|beta|test|p)\\d*)*)\\.[^.]+");

    static Optional<String> of(Operation operation) {
        if (operation instanceof RpcOperation rpc) {
            Matcher service = SERVICE.matcher(rpc.service());
            return service.matches() ? Optional.of(service.group(2)) : Optional.empty();
        }
        return Optional.empty();
    }

    static VersionInPackage of(String version, Contract contract) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> others = new HashMap<>();
        for (Operation operation : contract.operations()) {
            if (operation instanceof RpcOperation rpc) {
                Matcher service = SERVICE.matcher(rpc.service());
                if (service.matches()) {
                    boolean same = service.group(2).equals(version);
                    (same ? names : others).put(service.group(1) + service.group(2), unversioned(service.group(1)));
                }
            }
        }
        return new VersionInPackage(
                names,
                others.keySet().stream()
                        .filter(other -> names.containsValue(others.get(other)))
                        .toList());
    }

    private static String unversioned(String prefix) {
        return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
    }

    /** Without the services of the other versions; their types stay, since this version may use them. */
    Contract only(Contract contract) {
        List<Service> services = contract.services().stream()
                .filter(service ->
                        siblings.stream().noneMatch(other -> service.name().startsWith(other + ".")))
                .toList();
        return Renaming.of(names).contract(VersionInPath.with(contract, services));
    }

    Operation without(Operation operation) {
        return Renaming.of(names).operation(operation);
    }
}
