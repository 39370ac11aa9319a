package dev.covenant.gate;

import dev.covenant.compat.diff.OperationLabel;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Operation;
import dev.covenant.model.OperationRole;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One version of a contract, as it would be if nothing in it said the version: then two versions can be compared.
 *
 * @param contract with operations and types at places that say no version
 * @param labels what findings call the operations of the version, and what they are called in the contract as it is written
 */
record VersionView(Contract contract, Map<String, String> labels) {
    /** All versions that a contract says, in its paths or in its packages, sorted. */
    static Set<String> versions(Contract contract) {
        Set<String> versions = new TreeSet<>();
        contract.operations().forEach(operation -> version(operation).ifPresent(versions::add));
        return versions;
    }

    private static Optional<String> version(Operation operation) {
        return VersionInPath.of(operation).or(() -> VersionInPackage.of(operation));
    }

    /** One of the versions. */
    static VersionView only(String version, Contract contract) {
        Predicate<Operation> ofVersion = operation -> version(operation).equals(Optional.of(version));
        if (contract.kind() == ContractKind.PROTO) {
            VersionInPackage packages = VersionInPackage.of(version, contract);
            return new VersionView(packages.only(contract), labels(contract, ofVersion, packages::without));
        }
        return new VersionView(
                VersionInPath.only(version, contract), labels(contract, ofVersion, VersionInPath::withoutVersion));
    }

    /** All of it, which says one version. */
    static VersionView without(String version, Contract contract) {
        if (contract.kind() == ContractKind.PROTO) {
            VersionInPackage packages = VersionInPackage.of(version, contract);
            return new VersionView(packages.only(contract), labels(contract, all -> true, packages::without));
        }
        return new VersionView(
                VersionInPath.none(contract), labels(contract, all -> true, VersionInPath::withoutVersion));
    }

    /** All of it as it is written. */
    static VersionView asWritten(Contract contract) {
        return new VersionView(contract, labels(contract, all -> true, UnaryOperator.identity()));
    }

    private static Map<String, String> labels(
            Contract contract, Predicate<Operation> which, UnaryOperator<Operation> without) {
        Map<String, String> labels = new TreeMap<>();
        // A callback is a part of the operation that leads to it.
        contract.operations().stream()
                .filter(which)
                .filter(operation -> !isCallback(operation))
                .forEach(operation ->
                        labels.put(OperationLabel.of(without.apply(operation)), OperationLabel.of(operation)));
        return labels;
    }

    private static boolean isCallback(Operation operation) {
        return operation instanceof HttpOperation http && http.role() == OperationRole.CALLBACK;
    }
}
