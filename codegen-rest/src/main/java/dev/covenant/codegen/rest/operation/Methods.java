package dev.covenant.codegen.rest.operation;

import dev.covenant.codegen.NameScope;
import dev.covenant.codegen.NameStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The names of a service's methods: the operations' own first, then those of their further ways to be called.
 */
final class Methods {
    private static final List<String> CLIENT_METHODS = List.of("create", "using", "async", "close");

    private final NameScope operations;
    private final NameScope derived;

    private Methods(NameScope operations, NameScope derived) {
        this.operations = operations;
        this.derived = derived;
    }

    /** @param suffixes of the further ways to call each operation, by its name */
    static Methods of(Map<String, List<String>> suffixes) {
        NameScope operations =
                NameScope.of(NameStyle.MEMBER).reserve(CLIENT_METHODS).assign(suffixes.keySet());
        List<String> derived = new ArrayList<>();
        suffixes.forEach((name, some) -> some.forEach(suffix -> derived.add(operations.name(name) + suffix)));
        return new Methods(
                operations,
                NameScope.of(NameStyle.MEMBER).reserve(operations.taken()).assign(derived));
    }

    /** The method of an operation; with a suffix, that of one of its further ways to be called. */
    String name(String operation, String suffix) {
        String plain = operations.name(operation);
        return suffix.isEmpty() ? plain : derived.name(plain + suffix);
    }
}
