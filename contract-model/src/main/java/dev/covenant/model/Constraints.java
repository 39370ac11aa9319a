package dev.covenant.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a value must fulfil beside having its type. Numbers are exact.
 *
 * @param multipleOf greater than 0
 * @param minLength in code points, like {@code maxLength}
 * @param pattern ECMA-262 regular expression, found anywhere in the text
 * @param constant the only value
 * @param others keywords that have no Java shape, kept for validation and comparison
 */
public record Constraints(
        Optional<Bound> minimum,
        Optional<Bound> maximum,
        Optional<BigDecimal> multipleOf,
        Optional<Long> minLength,
        Optional<Long> maxLength,
        Optional<String> pattern,
        Optional<Long> minItems,
        Optional<Long> maxItems,
        boolean uniqueItems,
        Optional<Long> minProperties,
        Optional<Long> maxProperties,
        Optional<Literal> constant,
        List<Assertion> others) {
    private static final Constraints NONE = new Constraints(
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
            List.of());

    public Constraints {
        others = List.copyOf(others);
    }

    /** Nothing asked. */
    public static Constraints none() {
        return NONE;
    }

    /** Whether nothing is asked. */
    public boolean isNone() {
        return minimum.isEmpty()
                && maximum.isEmpty()
                && multipleOf.isEmpty()
                && minLength.isEmpty()
                && maxLength.isEmpty()
                && pattern.isEmpty()
                && minItems.isEmpty()
                && maxItems.isEmpty()
                && !uniqueItems
                && minProperties.isEmpty()
                && maxProperties.isEmpty()
                && constant.isEmpty()
                && others.isEmpty();
    }

    /** All patterns that must be found in a text: several when parts of an {@code allOf} have one each. */
    public List<String> patterns() {
        return pattern.map(PatternText::parts).orElse(List.of());
    }

    /** One pattern that is found where all of these are; empty when there are none. */
    public static Optional<String> patternOf(Collection<String> patterns) {
        return PatternText.of(patterns);
    }

    /**
     * A limit of a number.
     *
     * @param exclusive whether the limit itself is outside
     */
    public record Bound(BigDecimal value, boolean exclusive) {}
}
