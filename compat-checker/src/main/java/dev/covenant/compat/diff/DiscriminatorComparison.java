package dev.covenant.compat.diff;

import dev.covenant.model.Discriminator;
import dev.covenant.model.ObjectType;
import dev.covenant.model.UnionType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares how the alternatives of a union are told apart.
 */
final class DiscriminatorComparison {
    private DiscriminatorComparison() {}

    static void compareObjects(Pair pair) {
        compare(pair, of(pair.before()), of(pair.after()), true);
    }

    /**
     * Compares those of two unions.
     *
     * @param sameMembers whether no alternative came or went; where one did, that is told, and its values are an echo
     */
    static void compareUnions(Pair pair, boolean sameMembers) {
        compare(pair, of(pair.before()), of(pair.after()), sameMembers);
    }

    /** The types that values of a type can have by a discriminator, by its value; empty without one. */
    static Map<String, String> mapping(View view) {
        Discriminator discriminator = of(view);
        return discriminator == null ? Map.of() : discriminator.mapping();
    }

    private static @Nullable Discriminator of(View view) {
        if (view.definition() instanceof UnionType union) {
            return union.discriminator().orElse(null);
        }
        return view.definition() instanceof ObjectType object
                ? object.discriminator().orElse(null)
                : null;
    }

    private static void compare(
            Pair pair, @Nullable Discriminator before, @Nullable Discriminator after, boolean values) {
        if (before == null || after == null) {
            if (before != null || after != null) {
                String aspect = before == null ? "added" : "removed";
                pair.add(change(pair, aspect, name(before), name(after)));
            }
        } else if (!before.property().equals(after.property())) {
            pair.add(change(pair, "property-name-changed", name(before), name(after)));
        } else if (values) {
            mappings(pair, before, after);
        }
    }

    private static void mappings(Pair pair, Discriminator before, Discriminator after) {
        Set<String> values = new TreeSet<>(before.mapping().keySet());
        values.addAll(after.mapping().keySet());
        for (String value : values) {
            String was = before.mapping().get(value);
            String is = after.mapping().get(value);
            if (was == null) {
                pair.add(change(pair, "mapping-added", Optional.empty(), Optional.of(value)));
            } else if (is == null) {
                pair.add(change(pair, "mapping-deleted", Optional.of(value), Optional.empty()));
            }
        }
    }

    private static Optional<String> name(@Nullable Discriminator discriminator) {
        return Optional.ofNullable(discriminator).map(Discriminator::property);
    }

    private static TypeChange change(Pair pair, String aspect, Optional<String> before, Optional<String> after) {
        return new TypeChange.Discrimination(pair.site(), aspect, before, after);
    }
}
