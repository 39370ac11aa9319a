package dev.covenant.model.openapi;

import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two sets of constraints that both hold, as one.
 */
final class Tighter {
    private Tighter() {}

    static Constraints of(Constraints a, Constraints b) {
        if (b.isNone()) {
            return a;
        }
        if (a.isNone()) {
            return b;
        }
        return new Constraints(
                bound(a.minimum(), b.minimum(), 1),
                bound(a.maximum(), b.maximum(), -1),
                b.multipleOf().or(a::multipleOf),
                extreme(a.minLength(), b.minLength(), true),
                extreme(a.maxLength(), b.maxLength(), false),
                b.pattern().or(a::pattern),
                extreme(a.minItems(), b.minItems(), true),
                extreme(a.maxItems(), b.maxItems(), false),
                a.uniqueItems() || b.uniqueItems(),
                extreme(a.minProperties(), b.minProperties(), true),
                extreme(a.maxProperties(), b.maxProperties(), false),
                b.constant().or(a::constant),
                union(a.others(), b.others()));
    }

    /** The same with more assertions. */
    static Constraints with(Constraints constraints, List<Assertion> others) {
        if (others.isEmpty()) {
            return constraints;
        }
        Constraints more = new Constraints(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                others);
        return of(constraints, more);
    }

    private static Optional<Constraints.Bound> bound(
            Optional<Constraints.Bound> a, Optional<Constraints.Bound> b, int direction) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        int order = direction * a.get().value().compareTo(b.get().value());
        if (order == 0) {
            return a.get().exclusive() ? a : b;
        }
        return order > 0 ? a : b;
    }

    private static Optional<Long> extreme(Optional<Long> a, Optional<Long> b, boolean largest) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return a.get() > b.get() == largest ? a : b;
    }

    private static List<Assertion> union(List<Assertion> a, List<Assertion> b) {
        List<Assertion> all = new ArrayList<>(a);
        for (Assertion assertion : b) {
            if (!all.contains(assertion)) {
                all.add(assertion);
            }
        }
        return all;
    }
}
