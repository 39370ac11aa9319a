package dev.covenant.model.openapi;

import dev.covenant.model.TypeDef;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The types found so far, and those that are known by name but still have to be read. Reading them one after the other,
 * not within each other, is what keeps recursion and long chains harmless.
 */
final class TypeTable {
    private final Map<String, TypeDef> types = new TreeMap<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    void add(TypeDef type) {
        types.put(type.name(), type);
    }

    void later(Runnable definition) {
        waiting.add(definition);
    }

    /** Reads everything that is waiting, and what that brings. */
    void finish() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Nullable
    TypeDef get(String name) {
        return types.get(name);
    }

    Collection<TypeDef> all() {
        return types.values();
    }

    /** All types by name, sorted. */
    Map<String, TypeDef> byName() {
        return types;
    }
}
