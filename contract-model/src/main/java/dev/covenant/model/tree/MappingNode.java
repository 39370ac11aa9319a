package dev.covenant.model.tree;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object: values by text keys, in the order of the file, without duplicates. Keys that YAML takes for numbers,
 * booleans or null are their text.
 */
public final class MappingNode implements Node {
    /** Up to here looking along the keys beats hashing, and saves the table. */
    private static final int FEW = 8;

    private final String[] keys;
    /** Null where a value is still unread. */
    private final @Nullable Node[] values;

    private final @Nullable JsonTape tape;
    /** Where the values are on the tape. */
    private final int[] cells;

    private final Place place;
    /** Where the keys are, when they are many and somebody asked for one. */
    private @Nullable Map<String, Integer> index;

    /** An object all of whose values are there. */
    MappingNode(String[] keys, Node[] values, Place place) {
        this.keys = keys;
        this.values = values;
        this.tape = null;
        this.cells = new int[0];
        this.place = place;
    }

    /** An object whose values are made when somebody asks for them. */
    MappingNode(String[] keys, JsonTape tape, int[] cells, Place place) {
        this.keys = keys;
        this.values = new @Nullable Node[keys.length];
        this.tape = tape;
        this.cells = cells;
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
        Node known = values[position];
        if (known != null) {
            return known;
        }
        Node read = Objects.requireNonNull(tape).member(cells[position], place, keys[position]);
        values[position] = read;
        return read;
    }

    /** All keys in the order of the file. */
    public List<String> keys() {
        return Collections.unmodifiableList(Arrays.asList(keys));
    }

    /** The value of this key; null when there is none. */
    public @Nullable Node get(String key) {
        int position = position(key);
        return position < 0 ? null : value(position);
    }

    public boolean has(String key) {
        return position(key) >= 0;
    }

    /** Where the key is among the keys; negative when there is none. */
    private int position(String key) {
        if (keys.length > FEW) {
            return index().getOrDefault(key, -1);
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private Map<String, Integer> index() {
        Map<String, Integer> known = index;
        if (known == null) {
            known = new HashMap<>(2 * keys.length);
            for (int i = 0; i < keys.length; i++) {
                known.put(keys[i], i);
            }
            index = known;
        }
        return known;
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
