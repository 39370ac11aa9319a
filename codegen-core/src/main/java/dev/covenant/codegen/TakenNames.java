package dev.covenant.codegen;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Java names in use. Beside the names it holds what they are compared by, and sets are put together without being copied,
 * so that one large set can be reserved in a thousand scopes.
 */
final class TakenNames extends AbstractSet<String> {
    private final boolean caseCounts;
    private final List<Part> parts;

    /** Names that came together, and their keys: the same set where case counts. */
    private record Part(Set<String> names, Set<String> keys) {}

    private TakenNames(boolean caseCounts, List<Part> parts) {
        this.caseCounts = caseCounts;
        this.parts = parts;
    }

    /** Names as they are compared in a style. */
    static TakenNames of(NameStyle style, Collection<String> names) {
        boolean caseCounts = !style.becomesFileName();
        if (names instanceof TakenNames same && same.caseCounts == caseCounts) {
            return same;
        }
        Set<String> all = new HashSet<>(names);
        Set<String> keys = caseCounts ? all : new HashSet<>();
        if (!caseCounts) {
            for (String name : all) {
                keys.add(Letters.lower(name));
            }
        }
        return new TakenNames(caseCounts, List.of(new Part(all, keys)));
    }

    /** All of several sets of one style. */
    static TakenNames union(NameStyle style, List<TakenNames> sets) {
        List<Part> parts = new ArrayList<>();
        for (TakenNames set : sets) {
            parts.addAll(set.parts);
        }
        return new TakenNames(!style.becomesFileName(), List.copyOf(parts));
    }

    /** Whether a name that is compared by this key is taken. */
    boolean hasKey(String key) {
        for (Part part : parts) {
            if (part.keys.contains(key)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean contains(Object name) {
        return parts.stream().anyMatch(part -> part.names.contains(name));
    }

    @Override
    public Iterator<String> iterator() {
        return merged().iterator();
    }

    @Override
    public int size() {
        return merged().size();
    }

    private Set<String> merged() {
        Set<String> all = new HashSet<>();
        parts.forEach(part -> all.addAll(part.names));
        return Set.copyOf(all);
    }
}
