package dev.covenant.model.openapi;

import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of objects whose order has no meaning, in the order of their keys, so that it has none in the model either.
 */
final class Entries {
    private Entries() {}

    /** A key with its value. */
    record Entry(String key, Node value) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return key.compareTo(other.key);
        }
    }

    /** All entries by key; none when there is no object. */
    static List<Entry> sorted(@Nullable MappingNode mapping) {
        if (mapping == null) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>(mapping.size());
        for (int i = 0; i < mapping.size(); i++) {
            entries.add(new Entry(mapping.key(i), mapping.value(i)));
        }
        Collections.sort(entries);
        return entries;
    }
}
