package dev.covenant.compat.diff;

import dev.covenant.model.Scalar;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of JSON values. Whole numbers are numbers too, so that a set of kinds with {@link #NUMBER} always has {@link #INTEGER}.
 */
enum JsonKind {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    ARRAY,
    OBJECT;

    static Set<JsonKind> of(Scalar scalar) {
        return switch (scalar) {
            case STRING -> EnumSet.of(STRING);
            case INTEGER -> EnumSet.of(INTEGER);
            case NUMBER -> EnumSet.of(INTEGER, NUMBER);
            case BOOLEAN -> EnumSet.of(BOOLEAN);
        };
    }

    /** How one set of kinds has become another one, when they are not the same. */
    static Shift shift(Set<JsonKind> before, Set<JsonKind> after) {
        if (after.containsAll(before)) {
            return Shift.WIDENED;
        }
        return before.containsAll(after) ? Shift.NARROWED : Shift.CHANGED;
    }

    static String words(Set<JsonKind> kinds) {
        if (kinds.size() == values().length) {
            return "any";
        } else if (kinds.isEmpty()) {
            return "nothing";
        }
        return kinds.stream()
                .filter(kind -> kind != INTEGER || !kinds.contains(NUMBER))
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }
}
