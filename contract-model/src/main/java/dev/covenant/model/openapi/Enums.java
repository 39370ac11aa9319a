package dev.covenant.model.openapi;

import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Docs;
import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code enum}s.
 */
final class Enums {
    private final ReadRun run;

    Enums(ReadRun run) {
        this.run = run;
    }

    /** What the shape with its values becomes; null when the values mean nothing for its type. */
    @Nullable
    Draft of(Shape shape) {
        List<Node> values = withoutNull(shape.values);
        if (values.isEmpty()) {
            return isEmptied(shape)
                    ? emptied(shape)
                    : new Draft.Plain(Schemas.anything(shape.at()).withNullable(true));
        }
        int types = shape.types & ~JsonTypes.NULL;
        if ((types & JsonTypes.SCALARS) == 0 && types != 0) {
            return structured(shape, values);
        }
        Scalar scalar = scalarOf(values, types);
        if (scalar == null) {
            run.findings()
                    .add(
                            DiagnosticCode.UNSHAPED_SCHEMA,
                            shape.valuesAt().location(),
                            "the values of this enum are not single values of one kind; read as any value");
            return new Draft.Plain(
                    new TypeRef.Anything(false, oneOf(shape, values), shape.at().location()));
        }
        if (scalar == Scalar.BOOLEAN) {
            return new Draft.Plain(new TypeRef.Single(
                    scalar,
                    shape.format,
                    false,
                    flags(shape, values),
                    shape.at().location()));
        }
        List<EnumType.Value> read = read(shape, values, scalar);
        if (read.isEmpty()) {
            return null;
        }
        return run.options().comparing()
                ? new Draft.Enumerated(asDeclared(scalar, types), shape.format, read, false, shape.constraints)
                : new Draft.Enumerated(scalar, shape.format, read, false, Constraints.none());
    }

    private static boolean isEmptied(Shape shape) {
        return shape.values != null && shape.values.isEmpty();
    }

    /** Nothing is in the list: who compares wants to know that no value is right. */
    private static @Nullable Draft emptied(Shape shape) {
        Scalar scalar = declared(shape.types & ~JsonTypes.NULL);
        return scalar == null ? null : new Draft.Enumerated(scalar, shape.format, List.of(), false, shape.constraints);
    }

    /** Who compares wants to know what is declared, whatever the values are. */
    private static Scalar asDeclared(Scalar scalar, int types) {
        Scalar declared = declared(types);
        return declared == null ? scalar : declared;
    }

    private static List<Node> withoutNull(@Nullable List<Node> values) {
        List<Node> rest = new ArrayList<>();
        if (values != null) {
            for (Node value : values) {
                if (!Fields.isNull(value)) {
                    rest.add(value);
                }
            }
        }
        return rest;
    }

    /** Scalar values beside {@code type: array} belong to the items, and mean nothing here; arrays are kept as limits. */
    private @Nullable Draft structured(Shape shape, List<Node> values) {
        for (Node value : values) {
            if (value instanceof ScalarNode) {
                run.findings()
                        .add(
                                DiagnosticCode.ENUM_VALUES,
                                value.location(),
                                "an enum of single values beside type " + JsonTypes.words(shape.types) + "; ignored");
                return null;
            }
        }
        return null;
    }

    /** Of two values, one is a constant and both are no limit, for who compares. */
    private Constraints flags(Shape shape, List<Node> values) {
        Set<Literal> distinct = new HashSet<>();
        values.forEach(value -> distinct.add(Literals.of(value)));
        boolean flags = distinct.stream().allMatch(Literal.Bool.class::isInstance);
        if (!run.options().comparing() || !flags) {
            return oneOf(shape, values);
        }
        return distinct.size() == 1
                ? Tighter.withConstant(shape.constraints, distinct.iterator().next())
                : shape.constraints;
    }

    private static Constraints oneOf(Shape shape, List<Node> values) {
        List<Literal> literals = new ArrayList<>();
        values.forEach(value -> literals.add(Literals.of(value)));
        return Tighter.with(shape.constraints, List.of(new Assertion.OneOfValues(literals)));
    }

    /** The kind of the values: what the type says, else what they are; null when they are of several kinds. */
    private static @Nullable Scalar scalarOf(List<Node> values, int types) {
        Scalar byValues = null;
        boolean mixed = false;
        for (Node value : values) {
            Scalar own = value instanceof ScalarNode scalar ? kindOf(scalar) : null;
            if (own == null) {
                return null;
            }
            boolean numbers = isNumber(own) && byValues != null && isNumber(byValues);
            mixed |= byValues != null && own != byValues && !numbers;
            byValues = numbers && byValues == Scalar.NUMBER ? byValues : own;
        }
        Scalar byType = declared(types);
        if (byType == null) {
            return mixed ? null : byValues;
        }
        boolean numbersAsText = isNumber(byType) && byValues == Scalar.STRING && !mixed && !allNumbers(values);
        return numbersAsText ? Scalar.STRING : byType;
    }

    private static boolean allNumbers(List<Node> values) {
        for (Node value : values) {
            if (Numbers.parse(((ScalarNode) value).text()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Scalar declared(int types) {
        return switch (types & JsonTypes.SCALARS) {
            case JsonTypes.STRING -> Scalar.STRING;
            case JsonTypes.INTEGER -> Scalar.INTEGER;
            case JsonTypes.NUMBER, JsonTypes.NUMBER | JsonTypes.INTEGER -> Scalar.NUMBER;
            case JsonTypes.BOOLEAN -> Scalar.BOOLEAN;
            default -> null;
        };
    }

    private static boolean isNumber(Scalar scalar) {
        return scalar == Scalar.INTEGER || scalar == Scalar.NUMBER;
    }

    static Scalar kindOf(ScalarNode value) {
        return switch (value.kind()) {
            case NUMBER -> Numbers.isWhole(new BigDecimal(value.number())) ? Scalar.INTEGER : Scalar.NUMBER;
            case BOOLEAN -> Scalar.BOOLEAN;
            default -> Scalar.STRING;
        };
    }

    private List<EnumType.Value> read(Shape shape, List<Node> values, Scalar scalar) {
        Labels labels = new Labels(shape.valuesFrom, shape.values == null ? List.of() : shape.values);
        Set<Literal> seen = new HashSet<>();
        List<EnumType.Value> read = new ArrayList<>();
        for (Node value : values) {
            Optional<Literal> literal = literal((ScalarNode) value, scalar);
            if (literal.isEmpty()) {
                continue;
            }
            if (!seen.add(literal.get())) {
                run.findings()
                        .add(
                                DiagnosticCode.DUPLICATE_ENUM_VALUE,
                                value.location(),
                                literal.get() + " is in the enum twice");
                continue;
            }
            read.add(new EnumType.Value(literal.get(), labels.of(value), labels.docsOf(value), value.location()));
        }
        return read;
    }

    private Optional<Literal> literal(ScalarNode value, Scalar scalar) {
        if (scalar == Scalar.STRING) {
            if (!value.isText()) {
                mismatch(value, "read as text");
            }
            return Optional.of(new Literal.Text(value.text()));
        }
        if (value.isNumber()) {
            return Optional.of(Literals.of(value));
        }
        Optional<BigDecimal> number = Numbers.parse(value.text());
        mismatch(value, number.isPresent() ? "read as a number" : "ignored");
        return number.map(n -> new Literal.Number(n.toPlainString()));
    }

    private void mismatch(ScalarNode value, String consequence) {
        run.findings()
                .add(
                        DiagnosticCode.ENUM_VALUES,
                        value.location(),
                        value.text() + " is " + value.kindInWords() + ", other than the enum's type; " + consequence);
    }

    /** What generators agreed to call values: arrays beside the values, or objects by value. */
    private static final class Labels {
        private final List<Node> values;
        private final @Nullable Node names;
        private final @Nullable Node descriptions;

        Labels(@Nullable MappingNode schema, List<Node> values) {
            this.values = values;
            this.names = first(schema, "x-enum-varnames", "x-enumNames");
            this.descriptions = first(schema, "x-enum-descriptions", "x-enumDescriptions");
        }

        private static @Nullable Node first(@Nullable MappingNode schema, String key, String otherKey) {
            if (schema == null) {
                return null;
            }
            return schema.has(key) ? schema.get(key) : schema.get(otherKey);
        }

        String of(Node value) {
            return at(names, value);
        }

        Docs docsOf(Node value) {
            String description = at(descriptions, value);
            return description.isEmpty() ? Docs.none() : new Docs("", description, Optional.empty());
        }

        private String at(@Nullable Node texts, Node value) {
            Node text = null;
            if (texts instanceof SequenceNode sequence && sequence.size() == values.size()) {
                text = sequence.items().get(indexOf(value));
            } else if (texts instanceof MappingNode mapping && value instanceof ScalarNode scalar) {
                text = mapping.get(scalar.text());
            }
            return text instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : "";
        }

        private int indexOf(Node value) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) == value) {
                    return i;
                }
            }
            throw new IllegalStateException("a value of another enum");
        }
    }
}
