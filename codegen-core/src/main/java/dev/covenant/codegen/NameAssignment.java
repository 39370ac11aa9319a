package dev.covenant.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * One run of {@link NameScope}'s rules. Each round gives names to those that nobody else wants them from; the rest goes on.
 */
final class NameAssignment {
    private final NameStyle style;
    private final List<String> endings;
    private final List<TakenNames> reserved;
    private final Set<String> used = new HashSet<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    NameAssignment(NameStyle style, List<TakenNames> reserved, List<String> endings) {
        this.style = style;
        this.endings = endings;
        this.reserved = reserved;
    }

    Map<String, String> assign(SortedSet<String> wireNames) {
        Map<String, String> wishes = new TreeMap<>();
        for (String wire : wireNames) {
            wishes.put(wire, unreserved(JavaNames.of(style, wire)));
        }
        round(wishes);
        Map<String, String> literals = new TreeMap<>();
        for (String wire : open(wireNames)) {
            literals.put(wire, unreserved(JavaNames.literal(style, wire)));
        }
        round(literals);
        for (String wire : open(wireNames)) {
            number(wire);
        }
        return names;
    }

    /** Gives names first to those whose wire name is what they wish for, then to those that wish for something alone. */
    private void round(Map<String, String> wishes) {
        Map<String, Integer> rivals = new HashMap<>();
        for (Map.Entry<String, String> wish : wishes.entrySet()) {
            String key = key(wish.getValue());
            rivals.put(key, rivals.getOrDefault(key, 0) + 1);
            if (wish.getValue().equals(wish.getKey())) {
                take(wish.getKey(), wish.getValue());
            }
        }
        for (Map.Entry<String, String> wish : wishes.entrySet()) {
            boolean alone = rivals.getOrDefault(key(wish.getValue()), 0) == 1;
            if (alone && !names.containsKey(wish.getKey())) {
                take(wish.getKey(), wish.getValue());
            }
        }
    }

    private List<String> open(SortedSet<String> wireNames) {
        List<String> open = new ArrayList<>(wireNames);
        open.removeAll(names.keySet());
        return open;
    }

    /** The first free number; those of the same stem are not tried twice. */
    private void number(String wire) {
        String stem = JavaNames.literal(style, wire);
        int i = numbers.getOrDefault(key(stem), 2);
        while (!take(wire, stem + "_" + i)) {
            i++;
        }
        numbers.put(key(stem), i + 1);
    }

    private boolean take(String wire, String name) {
        if (isUsed(name) || isReserved(name)) {
            return false;
        }
        for (String ending : endings) {
            used.add(key(name + ending));
        }
        names.put(wire, name);
        return true;
    }

    /** A reserved name is put out of the way as a keyword is. */
    private String unreserved(String name) {
        return isReserved(name) ? name + "_" : name;
    }

    private boolean isUsed(String name) {
        for (String ending : endings) {
            if (used.contains(key(name + ending))) {
                return true;
            }
        }
        return false;
    }

    private boolean isReserved(String name) {
        for (String ending : endings) {
            String key = key(name + ending);
            for (TakenNames taken : reserved) {
                if (taken.hasKey(key)) {
                    return true;
                }
            }
        }
        return false;
    }

    private String key(String name) {
        return style.becomesFileName() ? Letters.lower(name) : name;
    }
}
