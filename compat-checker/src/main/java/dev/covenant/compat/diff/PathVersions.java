package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.Deprecation;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.OperationRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the versions that the paths and servers of two contracts say. A version that is gone whole, or new whole, is one change, and not
 * as many as it has operations. What is different between two versions is for who moves from one to the other.
 */
final class PathVersions {
    private final OperationMatch match;
    private final String oldBase;
    private final String newBase;
    private final List<Occurrence> found = new ArrayList<>();

    PathVersions(Contract old, Contract revised, OperationMatch match) {
        this.match = match;
        this.oldBase = ServerComparison.basePath(old);
        this.newBase = ServerComparison.basePath(revised);
    }

    /** Takes the operations of such versions out of the match. */
    List<Occurrence> extract() {
        server();
        Set<String> was = versions(oldBase, before());
        Set<String> is = versions(newBase, after());
        byVersion(oldBase, match.gone()).forEach((version, operations) -> {
            if (!lives(version)) {
                gone(version, operations, was.size() > 1 && !is.isEmpty());
            }
        });
        byVersion(newBase, match.fresh()).forEach((version, operations) -> {
            if (!was.isEmpty() && !was.contains(version)) {
                fresh(version, operations);
            }
        });
        return found;
    }

    /** Whether the paths say versions. */
    static boolean areSaid(Contract contract) {
        String base = ServerComparison.basePath(contract);
        return contract.operations().stream()
                .anyMatch(operation -> operation instanceof HttpOperation http
                        && PathVersion.of(base, http).isSaid());
    }

    private Stream<HttpOperation> before() {
        return Stream.concat(match.pairs().stream().map(OperationMatch.Two::before), match.gone().stream());
    }

    private Stream<HttpOperation> after() {
        return Stream.concat(match.pairs().stream().map(OperationMatch.Two::after), match.fresh().stream());
    }

    private static Set<String> versions(String base, Stream<HttpOperation> operations) {
        Set<String> versions = new LinkedHashSet<>();
        operations
                .filter(operation -> operation.role() == OperationRole.CALL)
                .map(operation -> PathVersion.of(base, operation))
                .filter(PathVersion::isSaid)
                .forEach(version -> versions.add(version.text()));
        return versions;
    }

    private static Map<String, List<HttpOperation>> byVersion(String base, List<HttpOperation> operations) {
        Map<String, List<HttpOperation>> byVersion = new LinkedHashMap<>();
        for (HttpOperation operation : List.copyOf(operations)) {
            PathVersion version = PathVersion.of(base, operation);
            if (operation.role() == OperationRole.CALL && version.isSaid()) {
                byVersion
                        .computeIfAbsent(version.text(), v -> new ArrayList<>())
                        .add(operation);
            }
        }
        return byVersion;
    }

    /** Whether an operation of this version is still there. */
    private boolean lives(String version) {
        return match.pairs().stream()
                .anyMatch(two -> two.before().role() == OperationRole.CALL
                        && PathVersion.of(oldBase, two.before()).text().equals(version));
    }

    /** The servers say another version, above the same paths. */
    private void server() {
        PathVersion was = PathVersion.of(oldBase);
        PathVersion is = PathVersion.of(newBase);
        boolean replaced = !match.byUrl()
                && was.isSaid()
                && is.isSaid()
                && !was.text().equals(is.text())
                && was.rest().equals(is.rest());
        List<OperationMatch.Two> calls = match.pairs().stream()
                .filter(two -> two.before().role() == OperationRole.CALL)
                .toList();
        if (replaced && !calls.isEmpty()) {
            match.pairs().removeAll(calls);
            replaced(was.text(), is.text(), calls);
        }
    }

    private void gone(String version, List<HttpOperation> operations, boolean othersLive) {
        Map<String, HttpOperation> fresh = new LinkedHashMap<>();
        match.fresh().stream()
                .filter(operation -> PathVersion.of(newBase, operation).isSaid())
                .forEach(operation ->
                        fresh.putIfAbsent(PathVersion.of(newBase, operation).rest(), operation));
        List<OperationMatch.Two> twins = new ArrayList<>();
        for (HttpOperation operation : operations) {
            HttpOperation twin = fresh.get(PathVersion.of(oldBase, operation).rest());
            if (twin != null) {
                twins.add(new OperationMatch.Two(operation, twin, true));
            }
        }
        if (!twins.isEmpty()) {
            String after = PathVersion.of(newBase, twins.get(0).after()).text();
            replaced(version, after, twins);
        } else if (othersLive) {
            removed(version, operations);
        }
    }

    private void replaced(String version, String after, List<OperationMatch.Two> operations) {
        operations.forEach(two -> {
            match.gone().remove(two.before());
            match.fresh().remove(two.after());
        });
        OperationMatch.Two first = operations.get(0);
        Site site = Site.of("version " + version, first.before(), first.after());
        add(
                new VersionChange.Replaced(site, Optional.of(version), Optional.of(after)),
                operations.stream().map(OperationMatch.Two::before).toList());
    }

    private void removed(String version, List<HttpOperation> operations) {
        match.gone().removeAll(operations);
        List<VersionChange.End> ends = operations.stream()
                .map(operation -> new VersionChange.End(
                        operation.docs().deprecation(), operation.docs().stability()))
                .toList();
        Site site = Site.removed("version " + version, operations.get(0));
        add(new VersionChange.Removed(site, Optional.of(version), ends), operations);
    }

    /** A version is only one more version of what there was when it has some of its operations. */
    private void fresh(String version, List<HttpOperation> operations) {
        Set<String> rests = new LinkedHashSet<>();
        operations.forEach(
                operation -> rests.add(PathVersion.of(newBase, operation).rest()));
        List<OperationMatch.Two> twins = match.pairs().stream()
                .filter(two ->
                        rests.contains(PathVersion.of(oldBase, two.before()).rest()))
                .toList();
        if (twins.isEmpty()) {
            return;
        }
        match.fresh().removeAll(operations);
        Optional<String> text = Optional.of(version);
        Site site = Site.added("version " + version, operations.get(0));
        add(new VersionChange.Added(site, text), operations);
        overlap(text, twins);
    }

    private void overlap(Optional<String> version, List<OperationMatch.Two> twins) {
        List<Deprecation> announced = twins.stream()
                .flatMap(two -> two.after().docs().deprecation().stream())
                .toList();
        if (!announced.isEmpty()) {
            String was = PathVersion.of(oldBase, twins.get(0).before()).text();
            Site site = Site.of("version " + was, twins.get(0).before(), announced.get(0));
            List<HttpOperation> ending = twins.stream()
                    .map(OperationMatch.Two::after)
                    .filter(operation -> operation.docs().isDeprecated())
                    .toList();
            add(new VersionChange.Overlap(site, Optional.of(was), version, announced), ending);
        }
    }

    private void add(VersionChange change, List<HttpOperation> operations) {
        List<String> usages = operations.stream()
                .limit(Occurrence.MOST_USAGES)
                .map(OperationLabel::of)
                .toList();
        found.add(new Occurrence(change, Position.NONE, false, usages));
    }
}
