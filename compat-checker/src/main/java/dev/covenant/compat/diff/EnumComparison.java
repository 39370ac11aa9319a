package dev.covenant.compat.diff;

import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.Located;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Compares lists of values.
 */
final class EnumComparison {
    /** Numbers with more zeros than that are written with an exponent. */
    private static final int LONG = 20;

    private EnumComparison() {}

    /** An enumeration on at least one side. */
    static void compare(Pair pair) {
        Map<String, Located> before = values(pair.before());
        Map<String, Located> after = values(pair.after());
        if (!isLimited(pair.before()) || !isLimited(pair.after())) {
            became(pair, before, after);
        } else {
            boolean open = isOpen(pair.before());
            List<String> fresh = after.keySet().stream()
                    .filter(value -> !before.containsKey(value))
                    .toList();
            before.forEach((value, where) -> {
                if (!after.containsKey(value)) {
                    removed(pair, Map.entry(value, where), open, Lookalikes.of(value, fresh));
                }
            });
            after.forEach((value, where) -> {
                if (!before.containsKey(value)) {
                    added(pair, value, where, open);
                }
            });
        }
    }

    private static void became(Pair pair, Map<String, Located> before, Map<String, Located> after) {
        Shift shift = isLimited(pair.after()) ? Shift.NARROWED : Shift.WIDENED;
        pair.add(new TypeChange.Enumeration(pair.site(), shift, words(before), words(after)));
    }

    private static Optional<String> words(Map<String, Located> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", new TreeSet<>(values.keySet())));
    }

    private static void removed(Pair pair, Map.Entry<String, Located> value, boolean open, Optional<String> lookalike) {
        Site site = new Site(
                pair.element() + ": " + value.getKey(),
                Optional.of(value.getValue().location()),
                Optional.of(pair.after().location()));
        pair.add(new TypeChange.EnumValueRemoved(site, open, Optional.of(value.getKey()), lookalike));
    }

    private static void added(Pair pair, String value, Located where, boolean open) {
        Site site = new Site(
                pair.element() + ": " + value, Optional.of(pair.before().location()), Optional.of(where.location()));
        pair.add(new TypeChange.EnumValueAdded(site, open, Optional.of(value)));
    }

    /** Whether there is a list of values, be it an empty one. */
    private static boolean isLimited(View view) {
        return view.definition() instanceof EnumType || view.limits().constant().isPresent();
    }

    private static boolean isOpen(View view) {
        return view.definition() instanceof EnumType enumeration && enumeration.open();
    }

    /** The values by their text; also of a type with one value only. An open list is no limit, but its values count. */
    private static Map<String, Located> values(View view) {
        Map<String, Located> values = new LinkedHashMap<>();
        if (view.definition() instanceof EnumType enumeration) {
            enumeration.values().forEach(value -> values.put(text(value.literal()), value));
        } else {
            view.limits().constant().ifPresent(constant -> values.put(text(constant), view::location));
        }
        return values;
    }

    /** Numbers are equal by value, not by spelling. */
    static String text(Literal literal) {
        return literal instanceof Literal.Number number ? plain(number.value()) : literal.toString();
    }

    /** A number as people write it: equal numbers are equal texts. */
    static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return Math.abs(shortest.scale()) > LONG ? shortest.toString() : shortest.toPlainString();
    }
}
