package dev.covenant.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The names of a type's members, prepared for reading and writing; a member's index is its position. A reader expects
 * the names in this order, since that is how a peer with the same contract writes them, and finds any other order by a
 * hash table.
 */
public final class JsonNames {

    /** The index of a name that is not among these. */
    public static final int UNKNOWN = -1;

    /** What stands for an index after the last member of an object. */
    public static final int END = -2;

    private static final int FREE = -1;

    private final List<String> names;
    private final EncodedName[] encoded;
    private final Map<String, Integer> byName = new HashMap<>();
    private final byte[][] utf8;
    private final int[] table;

    /**
     * Which name has come after the one before each index, and first; at the beginning in the order of the contract. Senders have orders
     * of their own, and keep to them. This is a guess that spares a look into the table, and nothing else depends on it: so threads may
     * overwrite each other's.
     */
    private final int[] followers;

    private JsonNames(List<String> names) {
        this.names = names;
        // One more, so that there is a name to compare with when the last member has been seen.
        encoded = new EncodedName[names.size() + 1];
        utf8 = new byte[names.size()][];
        table = new int[Math.max(4, Integer.highestOneBit(names.size()) * 4)];
        Arrays.fill(table, FREE);
        followers = IntStream.rangeClosed(0, names.size()).toArray();
        for (int index = 0; index < names.size(); index++) {
            add(index);
        }
        encoded[names.size()] = EncodedName.none();
    }

    /**
     * Prepares names.
     *
     * @param wireNames the names as they are in JSON, before any escaping
     * @throws IllegalArgumentException if a name occurs twice
     */
    public static JsonNames of(String... wireNames) {
        return new JsonNames(List.of(wireNames));
    }

    /** How many names there are. */
    public int size() {
        return names.size();
    }

    /** The name at an index from 0. */
    public String name(int index) {
        return names.get(index);
    }

    /** The index of a name, or {@link #UNKNOWN}. */
    public int indexOf(String name) {
        return byName.getOrDefault(name, UNKNOWN);
    }

    /**
     * An unmodifiable copy, in order, of members that are none of these.
     *
     * @throws IllegalArgumentException if one of them is: an object cannot have two members of one name
     */
    public <T> Map<String, T> undeclared(Map<String, ? extends T> members) {
        for (String name : members.keySet()) {
            if (byName.containsKey(name)) {
                throw new IllegalArgumentException("'" + name + "' is a declared member");
            }
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The encoded name at an index from 0 to {@link #size()} inclusive. */
    EncodedName encoded(int index) {
        return encoded[index];
    }

    /** The index that probably comes next; {@link #size()} when probably none does. */
    int likely(int afterLast) {
        return followers[afterLast];
    }

    /** Notes what came. */
    void came(int afterLast, int index) {
        followers[afterLast] = index;
    }

    /** The index of the name that is written in these bytes without an escape, or {@link #UNKNOWN}. */
    int indexOf(byte[] text, int from, int to) {
        int slot = hash(text, from, to) & (table.length - 1);
        while (table[slot] != FREE) {
            byte[] candidate = utf8[table[slot]];
            if (Arrays.equals(candidate, 0, candidate.length, text, from, to)) {
                return table[slot];
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return UNKNOWN;
    }

    private void add(int index) {
        String name = names.get(index);
        if (byName.put(name, index) != null) {
            throw new IllegalArgumentException("the name '" + name + "' occurs twice");
        }
        encoded[index] = EncodedName.of(name);
        utf8[index] = name.getBytes(StandardCharsets.UTF_8);
        // A lone surrogate has no UTF-8: such a name can only arrive escaped, and is then found by byName.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            return;
        }
        int slot = hash(utf8[index], 0, utf8[index].length) & (table.length - 1);
        while (table[slot] != FREE) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = index;
    }

    private static int hash(byte[] text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + text[at];
        }
        return hash ^ (hash >>> 15);
    }
}
