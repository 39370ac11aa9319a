package dev.covenant.compat.witness;

import dev.covenant.model.Constraints;
import dev.covenant.model.Constraints.Bound;
import dev.covenant.model.Literal;
import dev.covenant.model.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Small texts and numbers at the limits of one or more types.
 */
final class ScalarSamples {
    private static final int MOST_LENGTH = 5_000;
    private static final List<String> PLAIN = List.of("", "a", "A", "0", "a b", "-");
    /** What is beyond 32 bits, and beyond 64. */
    private static final List<String> LARGE =
            List.of("2147483648", "-2147483649", "9223372036854775808", "-9223372036854775809");

    private final List<Shape> shapes;
    private final Set<Literal> found = new LinkedHashSet<>();

    private ScalarSamples(List<Shape> shapes) {
        this.shapes = shapes;
    }

    static List<Literal> of(Scalar scalar, List<String> formats, List<Shape> shapes) {
        ScalarSamples samples = new ScalarSamples(shapes);
        samples.constants();
        switch (scalar) {
            case STRING -> samples.texts(formats);
            case INTEGER, NUMBER -> samples.numbers(scalar == Scalar.INTEGER, formats);
            case BOOLEAN -> samples.found.addAll(List.of(new Literal.Bool(true), new Literal.Bool(false)));
        }
        return List.copyOf(samples.found);
    }

    private void constants() {
        shapes.forEach(shape -> found.addAll(shape.all(Constraints::constant)));
    }

    private void texts(List<String> formats) {
        formats.forEach(format -> TextFormat.examples(format).forEach(this::text));
        PLAIN.forEach(this::text);
        List<Long> lengths = new ArrayList<>();
        for (Shape shape : shapes) {
            shape.all(Constraints::minLength).forEach(least -> lengths.addAll(List.of(least, least - 1)));
            shape.all(Constraints::maxLength).forEach(most -> lengths.addAll(List.of(most, most + 1)));
        }
        lengths.forEach(this::ofLength);
        for (Shape shape : shapes) {
            shape.all(Constraints::pattern)
                    .forEach(pattern -> PatternText.samples(pattern, lengths).forEach(this::around));
        }
    }

    /** What is found by an expression may stand within another text. */
    private void around(String text) {
        text(text);
        text(text + "-A0");
        text("-A0" + text);
    }

    private void text(String text) {
        found.add(Values.text(text));
    }

    private void ofLength(long length) {
        if (0 <= length && length <= MOST_LENGTH) {
            text("a".repeat((int) length));
            text("0".repeat((int) length));
        }
    }

    private void numbers(boolean whole, List<String> formats) {
        for (int small : List.of(0, 1, -1)) {
            number(BigDecimal.valueOf(small));
        }
        for (Shape shape : shapes) {
            shape.all(Constraints::minimum).forEach(bound -> around(bound, whole));
            shape.all(Constraints::maximum).forEach(bound -> around(bound, whole));
        }
        for (Shape shape : shapes) {
            shape.all(Constraints::multipleOf).forEach(this::multiples);
        }
        if (formats.contains("int32") || formats.contains("int64")) {
            // Validators disagree on multiples of what no double holds.
            boolean steps = shapes.stream()
                    .anyMatch(shape -> !shape.all(Constraints::multipleOf).isEmpty());
            LARGE.subList(0, steps ? 2 : LARGE.size()).forEach(large -> number(new BigDecimal(large)));
        }
        if (formats.contains("int32")) {
            LARGE.subList(0, 2).forEach(this::multiplesBeyond);
        }
        if (!whole) {
            number(new BigDecimal("0.5"));
        }
    }

    private void number(BigDecimal number) {
        found.add(Values.number(number));
    }

    private void around(Bound bound, boolean whole) {
        BigDecimal value = whole ? bound.value().setScale(0, RoundingMode.FLOOR) : bound.value();
        for (int step : List.of(0, 1, -1)) {
            number(value.add(BigDecimal.valueOf(step)));
        }
        if (!whole) {
            number(value.add(new BigDecimal("0.5")));
            number(value.subtract(new BigDecimal("0.5")));
        }
    }

    private void multiplesBeyond(String limit) {
        for (Shape shape : shapes) {
            shape.all(Constraints::multipleOf).forEach(step -> multiplesAt(new BigDecimal(limit), step));
        }
    }

    /** The first multiples, and those at the limits. */
    private void multiples(BigDecimal step) {
        for (int times : List.of(1, 2, 3, 5, 7)) {
            number(step.multiply(BigDecimal.valueOf(times)));
        }
        for (Shape shape : shapes) {
            shape.all(Constraints::minimum).forEach(bound -> multiplesAt(bound.value(), step));
            shape.all(Constraints::maximum).forEach(bound -> multiplesAt(bound.value(), step));
        }
    }

    private void multiplesAt(BigDecimal limit, BigDecimal step) {
        BigDecimal times = limit.divide(step, 0, RoundingMode.FLOOR);
        for (int more : List.of(-1, 0, 1, 2)) {
            number(times.add(BigDecimal.valueOf(more)).multiply(step));
        }
    }
}
