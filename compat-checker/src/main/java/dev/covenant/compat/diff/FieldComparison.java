package dev.covenant.compat.diff;

import dev.covenant.model.Literal;
import dev.covenant.model.Property;
import dev.covenant.model.Property.Access;
import java.util.Optional;

/**
 * Compares what an object says of a property, beside its type.
 */
final class FieldComparison {
    private FieldComparison() {}

    static void compare(Pair pair, Property before, Property after) {
        Site site = Site.of(ObjectComparison.element(pair, before), before, after);
        Access access = before.access() == after.access() ? before.access() : Access.READ_WRITE;
        if (before.required() != after.required()) {
            Shift shift = after.required() ? Shift.NARROWED : Shift.WIDENED;
            pair.add(new TypeChange.FieldPresence(
                    site, shift, after.defaultValue().isPresent(), access));
        }
        access(pair, site, before, after);
        defaults(site, before.defaultValue(), after.defaultValue()).ifPresent(pair::add);
        Announcements.ofField(pair, site, before.docs(), after.docs(), access);
    }

    /** Whether both say the same, and nothing that would have to be looked at. */
    static boolean areClearlySame(Property before, Property after) {
        return before.required() == after.required()
                && before.access() == after.access()
                && isPlain(before)
                && isPlain(after);
    }

    private static boolean isPlain(Property property) {
        return property.defaultValue().isEmpty()
                && property.docs().deprecation().isEmpty()
                && property.docs().stability().isEmpty();
    }

    private static void access(Pair pair, Site site, Property before, Property after) {
        Access was = before.access();
        Access is = after.access();
        if (was == is) {
            return;
        }
        if (was != Access.READ_WRITE) {
            String aspect = was == Access.READ_ONLY ? "became-not-read-only" : "became-not-write-only";
            pair.add(new TypeChange.FieldAccess(site, aspect, after.required()));
        }
        if (is != Access.READ_WRITE) {
            String aspect = is == Access.READ_ONLY ? "became-read-only" : "became-write-only";
            pair.add(new TypeChange.FieldAccess(site, aspect, before.required()));
        }
    }

    /** How a default has changed, if it has. */
    static Optional<TypeChange> defaults(Site site, Optional<Literal> before, Optional<Literal> after) {
        Optional<String> was = before.map(EnumComparison::text);
        Optional<String> is = after.map(EnumComparison::text);
        if (was.equals(is)) {
            return Optional.empty();
        }
        String aspect = was.isEmpty() ? "added" : is.isEmpty() ? "removed" : "changed";
        return Optional.of(new TypeChange.Default(site, aspect, was, is));
    }
}
