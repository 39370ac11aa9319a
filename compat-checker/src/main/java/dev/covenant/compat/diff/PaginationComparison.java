package dev.covenant.compat.diff;

import dev.covenant.model.Deprecation;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Parameter;
import dev.covenant.model.ParameterIn;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares how operations give long lists in pieces: by the names of their query parameters, as most contracts say it.
 */
final class PaginationComparison {
    private static final Set<String> PAGE = Set.of("page", "pagenumber", "pageindex", "pageno");
    private static final Set<String> OFFSET = Set.of("offset", "skip", "startindex");
    private static final Set<String> CURSOR = Set.of(
            "cursor",
            "pagetoken",
            "nextpagetoken",
            "continuationtoken",
            "nexttoken",
            "startingafter",
            "marker",
            "after",
            "before");

    private PaginationComparison() {}

    static void compare(OperationComparison operation) {
        Set<String> was = styles(operation.before());
        Set<String> is = styles(operation.after());
        if (is.containsAll(was) || !operation.before().method().equals("GET")) {
            return;
        }
        Shift shift = is.isEmpty() ? Shift.NARROWED : Shift.CHANGED;
        Optional<String> words = Optional.of(String.join(", ", is)).filter(text -> !text.isEmpty());
        operation.add(
                new ApiChange.Pagination(
                        operation.site(), shift, announced(operation), Optional.of(String.join(", ", was)), words),
                Position.NONE);
    }

    private static Set<String> styles(HttpOperation operation) {
        Set<String> styles = new TreeSet<>();
        operation.parameters().stream()
                .filter(parameter -> parameter.in() == ParameterIn.QUERY)
                .map(PaginationComparison::style)
                .flatMap(Optional::stream)
                .forEach(styles::add);
        return styles;
    }

    private static Optional<String> style(Parameter parameter) {
        String name = parameter.name().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        if (PAGE.contains(name)) {
            return Optional.of("by page");
        } else if (OFFSET.contains(name)) {
            return Optional.of("by offset");
        }
        return CURSOR.contains(name) ? Optional.of("by cursor") : Optional.empty();
    }

    /** What was said of the end of one of the parameters that are gone. */
    private static Optional<Deprecation> announced(OperationComparison operation) {
        Set<String> is = styles(operation.after());
        return operation.before().parameters().stream()
                .filter(parameter -> parameter.in() == ParameterIn.QUERY)
                .filter(parameter ->
                        style(parameter).filter(style -> !is.contains(style)).isPresent())
                .flatMap(parameter -> parameter.docs().deprecation().stream())
                .findFirst();
    }
}
