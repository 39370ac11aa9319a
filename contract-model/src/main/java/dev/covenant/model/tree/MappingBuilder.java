package dev.covenant.model.tree;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the entries of one mapping and tells about keys that come twice.
 */
final class MappingBuilder {
    /** Up to here looking along the keys beats hashing, and saves the table. */
    private static final int FEW = 8;

    private final List<String> keys = new ArrayList<>();
    private final List<Node> values = new ArrayList<>();
    private int[] lines = new int[FEW];
    private int[] columns = new int[FEW];
    private @Nullable Set<String> known;
    private final Place place;
    private final Findings findings;

    MappingBuilder(Place place, Findings findings) {
        this.place = place;
        this.findings = findings;
    }

    /** Adds an entry whose key is written at this line and column; a key that is there already is an error. */
    void add(String key, Node value, int line, int column) {
        if (has(key)) {
            duplicate(key, line, column);
            return;
        }
        if (keys.size() == lines.length) {
            lines = Arrays.copyOf(lines, 2 * lines.length);
            columns = Arrays.copyOf(columns, 2 * columns.length);
        }
        lines[keys.size()] = line;
        columns[keys.size()] = column;
        put(key, value);
    }

    /** Adds what a YAML merge key brings: only keys that are not there. */
    void merge(MappingNode other) {
        for (int i = 0; i < other.size(); i++) {
            if (!has(other.key(i))) {
                put(other.key(i), other.value(i));
            }
        }
    }

    MappingNode build() {
        return new MappingNode(keys.toArray(new String[0]), values.toArray(new Node[0]), place);
    }

    private boolean has(String key) {
        return known != null ? known.contains(key) : keys.contains(key);
    }

    private void put(String key, Node value) {
        keys.add(key);
        values.add(value);
        if (known != null) {
            known.add(key);
        } else if (keys.size() > FEW) {
            known = new HashSet<>(keys);
        }
    }

    private void duplicate(String key, int line, int column) {
        int first = keys.indexOf(key);
        Location where = place.child(key, line, column).location();
        String before = where.file() + ":" + lines[first] + ":" + columns[first];
        findings.add(
                DiagnosticCode.DUPLICATE_KEY,
                where,
                "'" + key + "' is given twice; the first is at " + before,
                "remove or rename one of the two");
    }
}
