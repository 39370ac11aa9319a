package dev.covenant.compat.diff;

import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints.Bound;
import dev.covenant.model.EnumType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what is asked of values beside their type.
 */
final class LimitComparison {
    private final Pair pair;
    private final boolean whole;

    /** For values whose numbers are whole, or not. */
    private LimitComparison(Pair pair, boolean whole) {
        this.pair = pair;
        this.whole = whole;
    }

    static void compare(Pair pair, Limits before, Limits after, TypePairs pairs) {
        // Schemas that are called the same and stand at the same place need not be the same.
        if (before.equals(after) && before.others().stream().allMatch(LimitComparison::isWithoutSchemas)) {
            return;
        }
        boolean whole = !pair.before().kinds().contains(JsonKind.NUMBER)
                && !pair.after().kinds().contains(JsonKind.NUMBER);
        new LimitComparison(pair, whole).all(before, after);
        new AssertionComparison(pair, pairs).compare(before.others(), after.others());
    }

    private static boolean isWithoutSchemas(Assertion assertion) {
        return assertion instanceof Assertion.Untyped
                || assertion instanceof Assertion.OneOfValues
                || assertion instanceof Assertion.Required
                || assertion instanceof Assertion.ContentForm;
    }

    private void all(Limits before, Limits after) {
        bounds(before, after);
        counts(before, after);
        multiples(before.multiples(), after.multiples());
        patterns(before.patterns(), after.patterns());
        constant(before, after);
    }

    private void bounds(Limits before, Limits after) {
        bound("minimum", before.minimum(), after.minimum(), 1);
        bound("maximum", before.maximum(), after.maximum(), -1);
    }

    private void bound(String aspect, Optional<Bound> before, Optional<Bound> after, int sign) {
        int order = before.isPresent() && after.isPresent()
                ? Limits.order(bound(after.get(), sign), bound(before.get(), sign), sign)
                : Boolean.compare(after.isPresent(), before.isPresent());
        limit(aspect, order, before.map(LimitComparison::words), after.map(LimitComparison::words));
    }

    private Bound bound(Bound bound, int sign) {
        return whole ? Limits.ofWhole(bound, sign) : bound;
    }

    static String words(Bound bound) {
        return bound.value().toPlainString() + (bound.exclusive() ? " (exclusive)" : "");
    }

    private void counts(Limits before, Limits after) {
        count("minLength", before.minLength(), after.minLength(), 1);
        count("maxLength", before.maxLength(), after.maxLength(), -1);
        count("minItems", before.minItems(), after.minItems(), 1);
        count("maxItems", before.maxItems(), after.maxItems(), -1);
        count("minProperties", before.minProperties(), after.minProperties(), 1);
        count("maxProperties", before.maxProperties(), after.maxProperties(), -1);
        limit(
                "uniqueItems",
                Boolean.compare(after.uniqueItems(), before.uniqueItems()),
                before.uniqueItems() ? Optional.of("true") : Optional.empty(),
                after.uniqueItems() ? Optional.of("true") : Optional.empty());
    }

    private void count(String aspect, Optional<Long> before, Optional<Long> after, int sign) {
        int order = before.isPresent() && after.isPresent()
                ? after.get().compareTo(before.get()) * sign
                : Boolean.compare(after.isPresent(), before.isPresent());
        limit(aspect, order, before.map(String::valueOf), after.map(String::valueOf));
    }

    /** A positive order means that less is allowed than before. */
    private void limit(String aspect, int order, Optional<String> before, Optional<String> after) {
        if (order != 0) {
            add(aspect, order > 0 ? Shift.NARROWED : Shift.WIDENED, before, after);
        }
    }

    private void add(String aspect, Shift shift, Optional<String> before, Optional<String> after) {
        pair.add(new TypeChange.Limit(pair.site(), shift, aspect, before.isEmpty(), before, after));
    }

    private void multiples(List<BigDecimal> before, List<BigDecimal> after) {
        boolean narrower = covers(after, before);
        boolean wider = covers(before, after);
        if (!(narrower && wider)) {
            Shift shift = narrower ? Shift.NARROWED : wider ? Shift.WIDENED : Shift.CHANGED;
            add("multipleOf", shift, text(before), text(after));
        }
    }

    /** Whether every number that is a multiple of all of {@code strict} is one of all of {@code lax}. */
    private static boolean covers(List<BigDecimal> strict, List<BigDecimal> lax) {
        return lax.stream()
                .allMatch(l -> strict.stream().anyMatch(s -> s.remainder(l).signum() == 0));
    }

    private void patterns(Set<String> before, Set<String> after) {
        if (!before.equals(after)) {
            boolean narrower = after.containsAll(before);
            boolean wider = before.containsAll(after) || Patterns.allowEverything(after);
            Shift shift = narrower ? Shift.NARROWED : wider ? Shift.WIDENED : Shift.CHANGED;
            add("pattern", shift, text(before), text(after));
        }
    }

    private static Optional<String> text(Iterable<?> values) {
        StringBuilder text = new StringBuilder();
        values.forEach(value -> text.append(text.length() == 0 ? "" : " and ").append(value));
        return text.length() == 0 ? Optional.empty() : Optional.of(text.toString());
    }

    /** A constant beside an enumeration on the other side is a list of one value, and compared as such. */
    private void constant(Limits before, Limits after) {
        Optional<String> was = before.constant().map(EnumComparison::text);
        Optional<String> is = after.constant().map(EnumComparison::text);
        boolean enumeration =
                pair.before().definition() instanceof EnumType || pair.after().definition() instanceof EnumType;
        if (!was.equals(is) && !(enumeration && (was.isEmpty() || is.isEmpty()))) {
            Shift shift = was.isEmpty() ? Shift.NARROWED : is.isEmpty() ? Shift.WIDENED : Shift.CHANGED;
            pair.add(new TypeChange.Constant(pair.site(), shift, was, is));
        }
    }
}
