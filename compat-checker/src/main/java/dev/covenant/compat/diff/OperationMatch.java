package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.OperationRole;
import dev.covenant.model.PathTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which operation of the old contract is which of the new one: the same method on the same path, whatever its variables are called; else
 * the same operationId.
 */
record OperationMatch(List<Two> pairs, List<HttpOperation> gone, List<HttpOperation> fresh, boolean byUrl) {
    /** The same operation; {@code moved} when it is somewhere else. */
    record Two(HttpOperation before, HttpOperation after, boolean moved) {}

    static OperationMatch of(Contract old, Contract revised) {
        List<HttpOperation> before = operations(old);
        List<HttpOperation> after = operations(revised);
        OperationMatch byPath = start(before, after, false);
        byPath.by(new Key(before, ""), new Key(after, ""));
        String oldBase = ServerComparison.basePath(old);
        String newBase = ServerComparison.basePath(revised);
        if (oldBase.equals(newBase)) {
            return byPath;
        }
        OperationMatch byUrl = start(before, after, true);
        byUrl.by(new Key(before, oldBase), new Key(after, newBase));
        return byUrl.pairs.size() > byPath.pairs.size() ? byUrl : byPath;
    }

    private static OperationMatch start(List<HttpOperation> before, List<HttpOperation> after, boolean byUrl) {
        return new OperationMatch(new ArrayList<>(), new ArrayList<>(before), new ArrayList<>(after), byUrl);
    }

    private static List<HttpOperation> operations(Contract contract) {
        return contract.operations().stream()
                .filter(HttpOperation.class::isInstance)
                .map(HttpOperation.class::cast)
                .toList();
    }

    /** What identifies an operation to its callers. */
    private static final class Key implements Function<HttpOperation, String> {
        private final String base;
        private final Map<String, HttpOperation> leadsTo = new HashMap<>();

        Key(List<HttpOperation> operations, String base) {
            this.base = base;
            operations.forEach(operation -> operation.callbacks().forEach(name -> leadsTo.put(name, operation)));
        }

        @Override
        public String apply(HttpOperation operation) {
            HttpOperation parent = leadsTo.get(operation.name());
            boolean callback = operation.role() == OperationRole.CALLBACK;
            String whose = callback && parent != null ? parent.method() + base + path(parent.path()) : "";
            String below = operation.role() == OperationRole.CALL ? base : "";
            String where = callback ? operation.path().text() : below + path(operation.path());
            return operation.role() + " " + whose + " " + operation.method() + " " + where;
        }
    }

    /** A path without the names of its variables. */
    static String path(PathTemplate template) {
        StringBuilder path = new StringBuilder();
        template.parts().forEach(part -> path.append(part.variable() ? "{}" : part.text()));
        return path.toString();
    }

    private void by(Function<HttpOperation, String> oldKey, Function<HttpOperation, String> newKey) {
        Map<String, List<HttpOperation>> byKey = new HashMap<>();
        fresh.forEach(operation -> byKey.computeIfAbsent(newKey.apply(operation), k -> new ArrayList<>())
                .add(operation));
        for (HttpOperation operation : List.copyOf(gone)) {
            List<HttpOperation> same = byKey.getOrDefault(oldKey.apply(operation), List.of());
            if (!same.isEmpty()) {
                HttpOperation best = same.stream()
                        .filter(s -> s.path().text().equals(operation.path().text()))
                        .findFirst()
                        .orElse(same.get(0));
                same.remove(best);
                pair(operation, best, false);
            }
        }
    }

    private void pair(HttpOperation before, HttpOperation after, boolean moved) {
        pairs.add(new Two(before, after, moved));
        gone.remove(before);
        fresh.remove(after);
    }

    /** Pairs operations that kept their name and have gone elsewhere. */
    void moved() {
        for (HttpOperation operation : List.copyOf(gone)) {
            fresh.stream()
                    .filter(f -> isSameElsewhere(operation, f))
                    .findFirst()
                    .ifPresent(f -> pair(operation, f, true));
        }
    }

    private static boolean isSameElsewhere(HttpOperation before, HttpOperation after) {
        return before.declaredName().isPresent()
                && before.declaredName().equals(after.declaredName())
                && before.role() == after.role()
                && before.method().equals(after.method());
    }
}
