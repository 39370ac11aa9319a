package dev.covenant.model.openapi;

import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two sets of constraints that both hold, as one.
 */
final class Tighter {
    /** Numbers with more digits are too long to reckon with. */
    private static final int MOST_DIGITS = 400;

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
                multiple(a.multipleOf(), b.multipleOf()),
                extreme(a.minLength(), b.minLength(), true),
                extreme(a.maxLength(), b.maxLength(), false),
                pattern(a, b),
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
        return others.isEmpty() ? constraints : of(constraints, only(Optional.empty(), others));
    }

    /** The same for one value only. */
    static Constraints withConstant(Constraints constraints, Literal constant) {
        return of(constraints, only(Optional.of(constant), List.of()));
    }

    private static Constraints only(Optional<Literal> constant, List<Assertion> others) {
        return new Constraints(
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
                constant,
                others);
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

    /** Multiples of both are multiples of the smallest number that is one. */
    private static Optional<BigDecimal> multiple(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        if (a.isEmpty() || b.isEmpty() || isLong(a.get()) || isLong(b.get())) {
            return b.or(() -> a);
        }
        int scale = Math.max(a.get().scale(), b.get().scale());
        BigInteger one = a.get().setScale(scale).unscaledValue();
        BigInteger other = b.get().setScale(scale).unscaledValue();
        BigInteger common = one.gcd(other);
        return common.signum() == 0
                ? b
                : Optional.of(new BigDecimal(one.divide(common).multiply(other), scale));
    }

    private static boolean isLong(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS;
    }

    private static Optional<String> pattern(Constraints a, Constraints b) {
        Set<String> patterns = new TreeSet<>(a.patterns());
        patterns.addAll(b.patterns());
        return Constraints.patternOf(patterns);
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
