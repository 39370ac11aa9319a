package dev.covenant.compat.diff;

import dev.covenant.model.HttpOperation;
import dev.covenant.model.OperationRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds versions of a contract that are gone whole while another one has the same operations: one change, and not as many as there are
 * operations. What is different between the two versions is for who moves from one to the other.
 */
final class VersionReplacements {
    private final OperationMatch match;

    VersionReplacements(OperationMatch match) {
        this.match = match;
    }

    /** Takes the operations of such versions out of the match. */
    List<Occurrence> extract() {
        Map<String, HttpOperation> fresh = new HashMap<>();
        match.fresh().stream()
                .filter(operation -> operation.role() == OperationRole.CALL
                        && PathVersion.of(operation).isSaid())
                .forEach(
                        operation -> fresh.putIfAbsent(PathVersion.of(operation).rest(), operation));
        Map<String, List<OperationMatch.Two>> byVersion = new LinkedHashMap<>();
        for (HttpOperation gone : List.copyOf(match.gone())) {
            PathVersion version = PathVersion.of(gone);
            HttpOperation twin = fresh.get(version.rest());
            if (twin != null && version.isSaid() && gone.role() == OperationRole.CALL && !lives(version.text())) {
                byVersion
                        .computeIfAbsent(version.text(), v -> new ArrayList<>())
                        .add(new OperationMatch.Two(gone, twin, true));
            }
        }
        List<Occurrence> found = new ArrayList<>();
        byVersion.forEach((version, operations) -> found.add(replaced(version, operations)));
        return found;
    }

    /** Whether an operation of this version is still there. */
    private boolean lives(String version) {
        return match.pairs().stream()
                .anyMatch(two -> PathVersion.of(two.before()).text().equals(version));
    }

    private Occurrence replaced(String version, List<OperationMatch.Two> operations) {
        List<String> usages = new ArrayList<>();
        for (OperationMatch.Two two : operations) {
            match.gone().remove(two.before());
            match.fresh().remove(two.after());
            if (usages.size() < Occurrence.MOST_USAGES) {
                usages.add(OperationComparison.label(two.before()));
            }
        }
        OperationMatch.Two first = operations.get(0);
        Site site = Site.of("version " + version, first.before(), first.after());
        Optional<String> after = Optional.of(PathVersion.of(first.after()).text());
        return new Occurrence(
                new ApiChange.VersionReplaced(site, Optional.of(version), after), Position.NONE, false, usages);
    }
}
