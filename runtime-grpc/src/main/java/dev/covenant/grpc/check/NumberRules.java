package dev.covenant.grpc.check;

import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads the rules for numbers: {@code Int32Rules}, {@code DoubleRules} and their kin, whose fields have the same numbers in both dialects.
 */
final class NumberRules {
    private static final int CONST = 1;
    private static final int LT = 2;
    private static final int LTE = 3;
    private static final int GT = 4;
    private static final int GTE = 5;
    private static final int IN = 6;
    private static final int NOT_IN = 7;
    /** {@code ignore_empty} or an example; {@code finite} for floating point in protovalidate. */
    private static final int LAST = 8;

    private static final int EXAMPLE = 9;

    private final FieldDescriptor.Type type;
    private final Numbers numbers;
    private final Raw raw;
    private final List<ValueRule> rules = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private NumberRules(FieldDescriptor.Type type, Numbers numbers, Raw raw) {
        this.type = type;
        this.numbers = numbers;
        this.raw = raw;
    }

    static ValueRule.Read read(FieldDescriptor.Type type, Numbers numbers, Raw raw, Dialect dialect) {
        NumberRules reader = new NumberRules(type, numbers, raw);
        reader.range();
        for (int number : raw.numbers()) {
            reader.read(number, dialect);
        }
        return new ValueRule.Read(reader.rules, reader.unknown);
    }

    private void read(int number, Dialect dialect) {
        switch (number) {
            case CONST -> one(CONST, "must be ", value -> value == 0);
            case IN -> among(IN, "must be one of ", true);
            case NOT_IN -> among(NOT_IN, "must be none of ", false);
            case LT, LTE, GT, GTE, EXAMPLE -> {}
            case LAST -> {
                if (dialect == Dialect.PROTOVALIDATE && numbers == Numbers.FLOATING && raw.isTrue(LAST)) {
                    rules.add(value -> Double.isFinite(((Number) value).doubleValue()) ? null : "must be finite");
                }
            }
            default -> unknown.add("number rule " + number);
        }
    }

    /** An upper bound below the lower one means: outside of both. */
    private void range() {
        Optional<Bound> upper =
                bound(LT, "less than ", order -> order < 0).or(() -> bound(LTE, "at most ", order -> order <= 0));
        Optional<Bound> lower =
                bound(GT, "more than ", order -> order > 0).or(() -> bound(GTE, "at least ", order -> order >= 0));
        if (upper.isPresent() && lower.isPresent() && numbers.compare(upper.get().limit, lower.get().limit) < 0) {
            Bound below = upper.get();
            Bound above = lower.get();
            String words = "must be " + below.words + " or " + above.words;
            rules.add(value -> below.holds(value) || above.holds(value) ? null : words);
        } else {
            upper.ifPresent(rules::add);
            lower.ifPresent(rules::add);
        }
    }

    private void one(int number, String words, Predicate<Integer> holds) {
        bound(number, words.substring("must be ".length()), holds).ifPresent(rules::add);
    }

    private Optional<Bound> bound(int number, String words, Predicate<Integer> holds) {
        List<Number> limits = Numbers.read(type, raw.field(number));
        return limits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bound(limits.get(limits.size() - 1), words, holds));
    }

    private void among(int number, String words, boolean wanted) {
        List<Number> listed = Numbers.read(type, raw.field(number));
        if (listed.isEmpty()) {
            unknown.add("packed list");
            return;
        }
        String all = listed.stream().map(numbers::text).collect(Collectors.joining(", "));
        rules.add(value -> listed.stream().anyMatch(each -> numbers.compare(each, (Number) value) == 0) == wanted
                ? null
                : words + all);
    }

    /** Compares with one number. NaN is within no bounds. */
    private final class Bound implements ValueRule {
        private final Number limit;
        private final String words;
        private final Predicate<Integer> holds;

        Bound(Number limit, String words, Predicate<Integer> holds) {
            this.limit = limit;
            this.words = words + numbers.text(limit);
            this.holds = holds;
        }

        boolean holds(Object value) {
            Number number = (Number) value;
            return !Double.isNaN(number.doubleValue()) && holds.test(numbers.compare(number, limit));
        }

        @Override
        public @org.jspecify.annotations.Nullable String fault(Object value) {
            return holds(value) ? null : "must be " + words;
        }
    }
}
