package dev.covenant.compat.diff;

import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.Constraints.Bound;
import dev.covenant.model.Literal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What several {@link Constraints} ask together.
 *
 * @param patterns all of which must be found
 */
record Limits(
        Optional<Bound> minimum,
        Optional<Bound> maximum,
        List<BigDecimal> multiples,
        Optional<Long> minLength,
        Optional<Long> maxLength,
        Set<String> patterns,
        Optional<Long> minItems,
        Optional<Long> maxItems,
        boolean uniqueItems,
        Optional<Long> minProperties,
        Optional<Long> maxProperties,
        Optional<Literal> constant,
        List<Assertion> others) {

    private static final Limits NONE = together(List.of());

    /** Numbers with more digits are too long to reckon with. */
    private static final int MOST_DIGITS = 400;

    static Limits of(List<Constraints> all) {
        return all.isEmpty() ? NONE : together(all);
    }

    private static Limits together(List<Constraints> all) {
        Constraints tight = Constraints.none();
        Set<String> patterns = new TreeSet<>();
        List<BigDecimal> multiples = new ArrayList<>();
        List<Assertion> others = new ArrayList<>();
        for (Constraints one : all) {
            patterns.addAll(one.patterns());
            one.multipleOf().filter(m -> !multiples.contains(m)).ifPresent(multiples::add);
            one.others().stream().filter(o -> !others.contains(o)).forEach(others::add);
            tight = tighter(tight, one);
        }
        return new Limits(
                tight.minimum(),
                tight.maximum(),
                multiples,
                tight.minLength().filter(n -> n > 0),
                tight.maxLength(),
                patterns,
                tight.minItems().filter(n -> n > 0),
                tight.maxItems(),
                tight.uniqueItems(),
                tight.minProperties().filter(n -> n > 0),
                tight.maxProperties(),
                tight.constant(),
                others);
    }

    /** Those that mean anything for values of these kinds: a length asks nothing of a number. */
    Limits among(Set<JsonKind> kinds) {
        boolean numbers = kinds.contains(JsonKind.INTEGER);
        boolean texts = kinds.contains(JsonKind.STRING);
        boolean lists = kinds.contains(JsonKind.ARRAY);
        boolean objects = kinds.contains(JsonKind.OBJECT);
        return new Limits(
                minimum.filter(bound -> numbers),
                maximum.filter(bound -> numbers),
                numbers ? multiples : List.of(),
                minLength.filter(n -> texts),
                maxLength.filter(n -> texts),
                texts ? patterns : Set.of(),
                minItems.filter(n -> lists),
                maxItems.filter(n -> lists),
                uniqueItems && lists,
                minProperties.filter(n -> objects),
                maxProperties.filter(n -> objects),
                constant,
                others);
    }

    /**
     * The same bound of whole numbers: those below 10 are those up to 9.
     *
     * @param sign 1 for lower bounds, -1 for upper bounds
     */
    static Bound ofWhole(Bound bound, int sign) {
        if (Math.abs((long) bound.value().scale()) > MOST_DIGITS) {
            return bound;
        }
        RoundingMode inwards = sign > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
        BigDecimal value = bound.value().setScale(0, inwards);
        boolean outside = bound.exclusive() && value.compareTo(bound.value()) == 0;
        return new Bound(outside ? value.add(BigDecimal.valueOf(sign)) : value, false);
    }

    private static Constraints tighter(Constraints a, Constraints b) {
        return new Constraints(
                bound(a.minimum(), b.minimum(), 1),
                bound(a.maximum(), b.maximum(), -1),
                Optional.empty(),
                limit(a.minLength(), b.minLength(), 1),
                limit(a.maxLength(), b.maxLength(), -1),
                Optional.empty(),
                limit(a.minItems(), b.minItems(), 1),
                limit(a.maxItems(), b.maxItems(), -1),
                a.uniqueItems() || b.uniqueItems(),
                limit(a.minProperties(), b.minProperties(), 1),
                limit(a.maxProperties(), b.maxProperties(), -1),
                b.constant().or(a::constant),
                List.of());
    }

    private static Optional<Bound> bound(Optional<Bound> a, Optional<Bound> b, int sign) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return order(a.get(), b.get(), sign) >= 0 ? a : b;
    }

    /**
     * Compares two bounds by what they leave.
     *
     * @param sign 1 for lower bounds, -1 for upper bounds
     * @return positive when the first one leaves less
     */
    static int order(Bound a, Bound b, int sign) {
        int order = a.value().compareTo(b.value()) * sign;
        return order != 0 ? order : Boolean.compare(a.exclusive(), b.exclusive());
    }

    private static Optional<Long> limit(Optional<Long> a, Optional<Long> b, int sign) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return a.get().compareTo(b.get()) * sign >= 0 ? a : b;
    }
}
