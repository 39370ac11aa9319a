package dev.covenant.compat.diff;

import dev.covenant.model.FieldFacts;
import dev.covenant.model.Property;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the new field that a field which is gone looks renamed to: of the same type, and of the same name or at the same place. That is
 * advice and no more: its number is another one.
 */
final class ProtoTwins {
    private final List<Property> before;
    private final List<Property> after;
    private final Map<Integer, Property> then;

    /**
     * @param then the old fields by number
     * @param now the new fields by number
     */
    ProtoTwins(Map<Integer, Property> then, Map<Integer, Property> now) {
        this.then = then;
        this.before = inOrder(then.values());
        this.after = inOrder(now.values());
    }

    private static List<Property> inOrder(Collection<Property> fields) {
        return fields.stream().sorted(Comparator.comparing(Property::location)).toList();
    }

    /** Its name and number. */
    Optional<String> of(Property gone) {
        return after.stream()
                .filter(field -> !then.containsKey(number(field)) && isAlike(gone, field))
                .filter(field -> field.name().equals(gone.name()) || after.indexOf(field) == before.indexOf(gone))
                .min(Comparator.comparing(field -> !field.name().equals(gone.name())))
                .map(field -> field.name() + " = " + number(field));
    }

    private static int number(Property field) {
        return field.field().map(FieldFacts::number).orElse(0);
    }

    private static boolean isAlike(Property a, Property b) {
        FieldFacts was = a.field().orElseThrow();
        FieldFacts is = b.field().orElseThrow();
        return was.kind() == is.kind()
                && was.cardinality() == is.cardinality()
                && was.mapKey().equals(is.mapKey())
                && ProtoUsages.named(a).equals(ProtoUsages.named(b));
    }
}
