package dev.covenant.model.openapi;

import dev.covenant.model.Constraints;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Literal;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the simple limits of a schema: ranges, lengths, patterns. What cannot be one is told and ignored.
 */
final class LimitReader {
    private final Findings findings;

    LimitReader(Findings findings) {
        this.findings = findings;
    }

    Constraints read(MappingNode schema) {
        boolean any = false;
        for (int i = 0; i < schema.size() && !any; i++) {
            any = Keywords.limits(schema.key(i)) || schema.key(i).equals("const");
        }
        if (!any) {
            return Constraints.none();
        }
        Constraints read = new Constraints(
                bound(schema, "minimum", "exclusiveMinimum", true),
                bound(schema, "maximum", "exclusiveMaximum", false),
                multiple(schema),
                length(schema, "minLength"),
                length(schema, "maxLength"),
                pattern(schema),
                length(schema, "minItems"),
                length(schema, "maxItems"),
                schema.get("uniqueItems") instanceof ScalarNode unique && unique.isTrue(),
                length(schema, "minProperties"),
                length(schema, "maxProperties"),
                constant(schema),
                List.of());
        return read.isNone() ? Constraints.none() : read;
    }

    /** 3.0 says {@code exclusiveMinimum: true}; 3.1 gives the limit there. Both are taken in both. */
    private Optional<Constraints.Bound> bound(MappingNode schema, String key, String exclusiveKey, boolean lower) {
        Node exclusive = schema.get(exclusiveKey);
        boolean flag = exclusive instanceof ScalarNode scalar && scalar.isTrue();
        Optional<Constraints.Bound> inclusive = number(schema.get(key), key).map(n -> new Constraints.Bound(n, flag));
        if (exclusive == null || (exclusive instanceof ScalarNode scalar && scalar.isBoolean())) {
            return inclusive;
        }
        Optional<Constraints.Bound> own = number(exclusive, exclusiveKey).map(n -> new Constraints.Bound(n, true));
        if (own.isEmpty() || inclusive.isEmpty()) {
            return own.isEmpty() ? inclusive : own;
        }
        int order = own.get().value().compareTo(inclusive.get().value());
        return order == 0 || order > 0 == lower ? own : inclusive;
    }

    private Optional<BigDecimal> multiple(MappingNode schema) {
        Optional<BigDecimal> multiple = number(schema.get("multipleOf"), "multipleOf");
        if (multiple.isPresent() && multiple.get().signum() <= 0) {
            bad(schema.get("multipleOf"), "'multipleOf' must be greater than 0; ignored");
            return Optional.empty();
        }
        return multiple;
    }

    private Optional<BigDecimal> number(@Nullable Node value, String key) {
        if (value == null || Fields.isNull(value)) {
            return Optional.empty();
        }
        if (value instanceof ScalarNode scalar && scalar.isNumber()) {
            return Optional.of(new BigDecimal(scalar.number()));
        }
        Optional<BigDecimal> meant = meantNumber(value);
        bad(
                value,
                "'" + key + "' is " + value.kindInWords() + (meant.isPresent() ? "; read as a number" : "; ignored"));
        return meant;
    }

    private static Optional<BigDecimal> meantNumber(Node value) {
        if (value instanceof ScalarNode scalar
                && scalar.isText()
                && scalar.text().length() < 100) {
            return Numbers.parse(scalar.text().strip());
        }
        return Optional.empty();
    }

    private Optional<Long> length(MappingNode schema, String key) {
        Node value = schema.get(key);
        Optional<BigDecimal> number = number(value, key);
        if (value == null || number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal exact = number.get();
        if (exact.signum() < 0 || exact.stripTrailingZeros().scale() > 0) {
            bad(value, "'" + key + "' must be a whole number of at least 0; ignored");
            return Optional.empty();
        }
        if (exact.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            bad(value, "'" + key + "' is more than anything can have; ignored");
            return Optional.empty();
        }
        return Optional.of(exact.longValueExact());
    }

    private Optional<String> pattern(MappingNode schema) {
        Node value = schema.get("pattern");
        if (value == null || Fields.isNull(value)) {
            return Optional.empty();
        }
        if (value instanceof ScalarNode scalar) {
            return Optional.of(scalar.text());
        }
        bad(value, "'pattern' is " + value.kindInWords() + "; ignored");
        return Optional.empty();
    }

    private static Optional<Literal> constant(MappingNode schema) {
        Node value = schema.get("const");
        return value == null ? Optional.empty() : Optional.of(Literals.of(value));
    }

    private void bad(@Nullable Node value, String message) {
        if (value != null) {
            findings.add(DiagnosticCode.BAD_CONSTRAINT, value.location(), message);
        }
    }
}
