package dev.covenant.model.tree;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object: values by text keys, in the order of the file, without duplicates. Keys that YAML takes for numbers,
 * booleans or null are their text.
 */
public final class MappingNode implements Node {
    private final String[] keys;
    private final Node[] values;
    private final @Nullable Map<String, Node> index;
    private final Place place;

    /**
     * @param index the same entries by key; null when there are so few that a look along the keys is quicker
     */
    MappingNode(String[] keys, Node[] values, @Nullable Map<String, Node> index, Place place) {
        this.keys = keys;
        this.values = values;
        this.index = index;
        this.place = place;
    }

    public int size() {
        return keys.length;
    }

    /** The key at this position. */
    public String key(int position) {
        return keys[position];
    }

    /** The value at this position. */
    public Node value(int position) {
        return values[position];
    }

    /** All keys in the order of the file. */
    public List<String> keys() {
        return Collections.unmodifiableList(Arrays.asList(keys));
    }

    /** The value of this key; null when there is none. */
    public @Nullable Node get(String key) {
        if (index != null) {
            return index.get(key);
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].equals(key)) {
                return values[i];
            }
        }
        return null;
    }

    public boolean has(String key) {
        return get(key) != null;
    }

    @Override
    public Place place() {
        return place;
    }

    /** Nodes are the same when they are written at the same place. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MappingNode node && node.place.equals(place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }

    @Override
    public String kindInWords() {
        return "an object";
    }
}
