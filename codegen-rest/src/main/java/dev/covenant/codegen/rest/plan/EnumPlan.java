package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.ClassName;
import dev.covenant.codegen.NameScope;
import dev.covenant.codegen.NameStyle;
import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An enumeration as it becomes a class.
 *
 * @param scalar what its values are in Java
 * @param constants in the order of the contract
 * @param interfaces unions that it is a variant of
 */
public record EnumPlan(
        ClassName name, EnumType type, ScalarType scalar, List<Constant> constants, List<ClassName> interfaces) {
    /** The case of {@code Known} for values that the contract does not list. */
    public static final String UNKNOWN = "UNKNOWN";

    /** The field that finds constants by value. */
    public static final String INDEX = "ALL";

    /** The field that holds the codec. */
    public static final String CODEC = "CODEC";

    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    public EnumPlan {
        constants = List.copyOf(constants);
        interfaces = List.copyOf(interfaces);
    }

    /** A value with the name of its constant. */
    public record Constant(String javaName, EnumType.Value value) {}

    static EnumPlan of(ClassName name, EnumType type, List<ClassName> interfaces) {
        ScalarType scalar = scalar(type);
        Map<String, EnumType.Value> byKey = new LinkedHashMap<>();
        Map<String, Integer> labels = new HashMap<>();
        type.values().forEach(value -> labels.merge(value.label(), 1, Integer::sum));
        Set<String> seen = new HashSet<>();
        for (EnumType.Value value : type.values()) {
            if (fits(value.literal(), scalar) && seen.add(identity(value.literal()))) {
                byKey.put(key(value, labels, byKey.keySet()), value);
            }
        }
        NameScope scope = NameScope.of(NameStyle.CONSTANT)
                .reserve(UNKNOWN, INDEX, CODEC, "value", "known")
                .assign(byKey.keySet());
        List<Constant> constants = new ArrayList<>();
        byKey.forEach((key, value) -> constants.add(new Constant(scope.name(key), value)));
        return new EnumPlan(name, type, scalar, constants, interfaces);
    }

    /** What the contract calls the value, if that tells it from all others, else its text. */
    private static String key(EnumType.Value value, Map<String, Integer> labels, Set<String> used) {
        String text = text(value.literal());
        String wished = value.label().isEmpty() || labels.getOrDefault(value.label(), 1) > 1 ? text : value.label();
        String key = used.contains(wished) ? text : wished;
        while (used.contains(key)) {
            key += "'";
        }
        return key;
    }

    static ScalarType scalar(EnumType type) {
        return switch (type.scalar()) {
            case STRING -> ScalarType.TEXT;
            case BOOLEAN -> ScalarType.BOOLEAN;
            case NUMBER -> ScalarType.DECIMAL;
            case INTEGER -> integer(type);
        };
    }

    private static ScalarType integer(EnumType type) {
        boolean allLong = !type.format().equals("uint64")
                && type.values().stream().map(EnumType.Value::literal).allMatch(EnumPlan::isLong);
        return allLong ? ScalarType.LONG : ScalarType.BIG_INTEGER;
    }

    private static boolean isLong(Literal literal) {
        return !(literal instanceof Literal.Number number)
                || (number.value().compareTo(MIN_LONG) >= 0 && number.value().compareTo(MAX_LONG) <= 0);
    }

    private static boolean fits(Literal literal, ScalarType scalar) {
        return switch (scalar) {
            case TEXT -> literal instanceof Literal.Text;
            case BOOLEAN -> literal instanceof Literal.Bool;
            case DECIMAL -> literal instanceof Literal.Number;
            default -> literal instanceof Literal.Number number && isInteger(number.value());
        };
    }

    private static boolean isInteger(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /** The same for literals that are the same value in JSON. */
    private static String identity(Literal literal) {
        return literal instanceof Literal.Number number
                ? number.value().stripTrailingZeros().toString()
                : literal.toString();
    }

    static String text(Literal literal) {
        return literal instanceof Literal.Text text ? text.value() : literal.toString();
    }

    /** Whether its values are text: only those can be told apart before a value is read. */
    boolean isText() {
        return type.scalar() == Scalar.STRING;
    }
}
