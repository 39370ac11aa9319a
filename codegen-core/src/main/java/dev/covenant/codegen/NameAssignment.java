package dev.covenant.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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
        List<String> open = round(new ArrayList<>(wireNames), wire -> unreserved(JavaNames.of(style, wire)));
        open = round(open, wire -> unreserved(JavaNames.literal(style, wire)));
        open.forEach(this::number);
        return names;
    }

    /** Names by {@code wish}: first to those whose wire name is the wish, then to those that wish alone. */
    private List<String> round(List<String> open, UnaryOperator<String> wish) {
        Map<String, String> wishes = new TreeMap<>();
        Map<String, Integer> rivals = new HashMap<>();
        for (String wire : open) {
            String wished = wish.apply(wire);
            wishes.put(wire, wished);
            rivals.merge(key(wished), 1, Integer::sum);
            if (wished.equals(wire)) {
                take(wire, wished);
            }
        }
        wishes.forEach((wire, wished) -> {
            if (!names.containsKey(wire) && Integer.valueOf(1).equals(rivals.get(key(wished)))) {
                take(wire, wished);
            }
        });
        return open.stream().filter(wire -> !names.containsKey(wire)).toList();
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
        endings.forEach(ending -> used.add(key(name + ending)));
        names.put(wire, name);
        return true;
    }

    /** A reserved name is put out of the way as a keyword is. */
    private String unreserved(String name) {
        return isReserved(name) ? name + "_" : name;
    }

    private boolean isUsed(String name) {
        return endings.stream().anyMatch(ending -> used.contains(key(name + ending)));
    }

    private boolean isReserved(String name) {
        for (String ending : endings) {
            String key = key(name + ending);
            if (reserved.stream().anyMatch(names -> names.hasKey(key))) {
                return true;
            }
        }
        return false;
    }

    private String key(String name) {
        return style.becomesFileName() ? Letters.lower(name) : name;
    }
}
