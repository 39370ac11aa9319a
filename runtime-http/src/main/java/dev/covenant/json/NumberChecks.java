package dev.covenant.json;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The keywords that say something of numbers, and the formats of integers. All of them are exact, whatever the
 * exponents.
 */
final class NumberChecks {

    private NumberChecks() {}

    static void add(Keywords keywords, List<Check> checks) {
        addBound(keywords, "minimum", order -> order >= 0, "at least", checks);
        addBound(keywords, "maximum", order -> order <= 0, "at most", checks);
        addBound(keywords, "exclusiveMinimum", order -> order > 0, "more than", checks);
        addBound(keywords, "exclusiveMaximum", order -> order < 0, "less than", checks);
        keywords.number("multipleOf").ifPresent(unit -> addMultiple(unit, checks));
        keywords.text("format").ifPresent(format -> addRange(format, checks));
    }

    private static void addBound(
            Keywords keywords, String keyword, IntPredicate holds, String phrase, List<Check> checks) {
        keywords.number(keyword)
                .ifPresent(bound -> checks.add((value, run) -> {
                    if (value instanceof JsonNumber number && !holds.test(number.compareTo(bound))) {
                        run.fault(keyword, "expected " + phrase + " " + bound + " but found " + Found.describe(value));
                    }
                }));
    }

    private static void addMultiple(JsonNumber unit, List<Check> checks) {
        SignificantDigits divisor = SignificantDigits.of(unit.text());
        if (divisor.sign() <= 0) {
            throw new IllegalArgumentException("the schema's keyword 'multipleOf' must be more than 0: " + unit);
        }
        checks.add((value, run) -> {
            if (value instanceof JsonNumber number
                    && !SignificantDigits.of(number.text()).isMultipleOf(divisor)) {
                run.fault("multipleOf", "expected a multiple of " + unit + " but found " + Found.describe(value));
            }
        });
    }

    private static void addRange(String format, List<Check> checks) {
        Range range = Range.ofFormat(format);
        if (range == null) {
            return;
        }
        checks.add((value, run) -> {
            if (value instanceof JsonNumber number && !range.contains(number)) {
                String wanted = "an integer from " + range.least + " to " + range.greatest;
                run.fault("format", "expected " + wanted + " but found " + Found.describe(value));
            }
        });
    }

    private record Range(JsonNumber least, JsonNumber greatest) {

        static @Nullable Range ofFormat(String format) {
            return switch (format) {
                case "int32" -> new Range(JsonValue.of(Integer.MIN_VALUE), JsonValue.of(Integer.MAX_VALUE));
                case "int64" -> new Range(JsonValue.of(Long.MIN_VALUE), JsonValue.of(Long.MAX_VALUE));
                case "uint64" -> new Range(JsonValue.of(0), JsonNumber.of("18446744073709551615"));
                default -> null;
            };
        }

        boolean contains(JsonNumber number) {
            return number.isIntegral() && number.compareTo(least) >= 0 && number.compareTo(greatest) <= 0;
        }
    }
}
