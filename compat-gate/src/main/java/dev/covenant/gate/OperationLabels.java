package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.compat.diff.OperationLabel;
import dev.covenant.model.Contract;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which operations a finding is about, by what findings call them. */
final class OperationLabels {
    private static final String PLACE = ": ";

    private final Set<String> labels = new TreeSet<>();

    /** @param contracts those whose operations there are */
    OperationLabels(List<Contract> contracts) {
        contracts.forEach(
                contract -> contract.operations().forEach(operation -> labels.add(OperationLabel.of(operation))));
    }

    /** All operations that it is about, sorted: the one that it is a part of, or those that carry it. */
    List<String> all(Finding finding) {
        return operation(finding.element())
                .map(List::of)
                .orElseGet(() -> finding.usages().stream()
                        .flatMap(usage -> operation(usage).stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The operation that a place begins with: {@code GET /orders: response 200} or {@code shop.Orders/GetOrder response}. */
    private Optional<String> operation(String place) {
        for (int end = place.length(); end > 0; end = place.lastIndexOf(' ', end - 1)) {
            String beginning = place.substring(0, end);
            String label = beginning.endsWith(":") ? beginning.substring(0, beginning.length() - 1) : beginning;
            if (labels.contains(label)) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    /** A place without the name of its operation; what is none, or the operation itself, is as it was. */
    static String withoutOperation(String element, String operation) {
        return element.startsWith(operation + PLACE) ? element.substring(operation.length() + PLACE.length()) : element;
    }
}
