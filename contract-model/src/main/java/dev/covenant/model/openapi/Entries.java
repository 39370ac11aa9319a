package dev.covenant.model.openapi;

import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of objects whose order has no meaning, in the order of their keys, so that it has none in the model either.
 */
final class Entries {
    private static final Comparator<Entry> BY_KEY = Comparator.comparing(Entry::key);

    private Entries() {}

    /** A key with its value. */
    record Entry(String key, Node value) {}

    /** All entries by key; none when there is no object. */
    static List<Entry> sorted(@Nullable MappingNode mapping) {
        if (mapping == null) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>(mapping.size());
        for (int i = 0; i < mapping.size(); i++) {
            entries.add(new Entry(mapping.key(i), mapping.value(i)));
        }
        entries.sort(BY_KEY);
        return entries;
    }
}
