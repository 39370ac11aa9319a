package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.CodeBlock;
import dev.covenant.codegen.Literals;
import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.TypeRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spells a contract's value (a default, a constant) as Java, when there is a way: anything that would need parsing at run time is
 * left to the documentation.
 */
final class LiteralCode {
    private static final int MAX_ITEMS = 50;

    private final JavaTypes types;

    LiteralCode(JavaTypes types) {
        this.types = types;
    }

    Optional<CodeBlock> of(Literal value, TypeRef type) {
        TypeRef resolved = types.resolve(type);
        if (resolved instanceof TypeRef.Single single) {
            return scalar(value, ScalarType.of(single));
        }
        if (resolved instanceof TypeRef.ListOf list && value instanceof Literal.Items items) {
            return list(items, list);
        }
        if (resolved instanceof TypeRef.MapOf && value instanceof Literal.Members members) {
            return members.values().isEmpty() ? Optional.of(CodeBlock.of("$T.of()", Map.class)) : Optional.empty();
        }
        return types.definition(resolved)
                .filter(EnumType.class::isInstance)
                .flatMap(definition -> constant(value, (EnumType) definition, resolved));
    }

    private Optional<CodeBlock> list(Literal.Items items, TypeRef.ListOf list) {
        if (items.values().size() > MAX_ITEMS || types.nullable(list.element())) {
            return Optional.empty();
        }
        List<CodeBlock> elements = new ArrayList<>();
        for (Literal item : items.values()) {
            Optional<CodeBlock> element = of(item, list.element());
            if (element.isEmpty()) {
                return Optional.empty();
            }
            elements.add(element.get());
        }
        return Optional.of(CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(elements, ", ")));
    }

    private Optional<CodeBlock> constant(Literal value, EnumType type, TypeRef ref) {
        return scalar(value, EnumPlan.scalar(type))
                .map(literal -> CodeBlock.of("$T.of($L)", types.boxed(ref), literal));
    }

    private static Optional<CodeBlock> scalar(Literal value, ScalarType type) {
        if (value instanceof Literal.Text text) {
            return type == ScalarType.TEXT && Literals.isConstant(text.value())
                    ? Optional.of(Literals.text(text.value()))
                    : Optional.empty();
        }
        if (value instanceof Literal.Bool bool) {
            return type == ScalarType.BOOLEAN ? Optional.of(Literals.of(bool.value())) : Optional.empty();
        }
        return value instanceof Literal.Number number ? number(number.value(), type) : Optional.empty();
    }

    private static Optional<CodeBlock> number(BigDecimal value, ScalarType type) {
        try {
            return switch (type) {
                case INT -> Optional.of(Literals.of(value.intValueExact()));
                case LONG -> Optional.of(Literals.of(value.longValueExact()));
                case BIG_INTEGER -> Optional.of(Literals.of(value.toBigIntegerExact()));
                case FLOAT -> finite(value.floatValue()).map(v -> Literals.of(v.floatValue()));
                case DOUBLE -> finite(value.doubleValue()).map(Literals::of);
                case DECIMAL -> Optional.of(Literals.of(value));
                default -> Optional.empty();
            };
        } catch (ArithmeticException notAnInteger) {
            return Optional.empty();
        }
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}
