package dev.covenant.compat.witness;

import dev.covenant.model.Constraints;
import dev.covenant.model.Constraints.Bound;
import dev.covenant.model.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether a value fulfils what constraints ask of values of its kind.
 */
final class ConstraintCheck {
    private ConstraintCheck() {}

    static Answer of(Constraints asked, Literal value) {
        if (asked.constant().filter(constant -> !Values.same(constant, value)).isPresent()) {
            return Answer.NO;
        }
        if (value instanceof Literal.Number number) {
            return Answer.of(number(asked, number.value()));
        } else if (value instanceof Literal.Text text) {
            return text(asked, text.value());
        } else if (value instanceof Literal.Items items) {
            return Answer.of(items(asked, items.values()));
        } else if (value instanceof Literal.Members members) {
            return Answer.of(within(
                    asked.minProperties(),
                    asked.maxProperties(),
                    members.values().size()));
        }
        return Answer.YES;
    }

    private static boolean number(Constraints asked, BigDecimal value) {
        return asked.minimum().filter(bound -> isOutside(bound, value, 1)).isEmpty()
                && asked.maximum().filter(bound -> isOutside(bound, value, -1)).isEmpty()
                && asked.multipleOf()
                        .filter(step -> value.remainder(step).signum() != 0)
                        .isEmpty();
    }

    private static boolean isOutside(Bound bound, BigDecimal value, int sign) {
        int order = value.compareTo(bound.value()) * sign;
        return order < 0 || (order == 0 && bound.exclusive());
    }

    private static Answer text(Constraints asked, String value) {
        if (!within(asked.minLength(), asked.maxLength(), value.codePointCount(0, value.length()))) {
            return Answer.NO;
        }
        return asked.pattern().map(pattern -> Expression.finds(pattern, value)).orElse(Answer.YES);
    }

    private static boolean items(Constraints asked, List<Literal> values) {
        return within(asked.minItems(), asked.maxItems(), values.size())
                && !(asked.uniqueItems() && Values.hasDuplicates(values));
    }

    private static boolean within(Optional<Long> least, Optional<Long> most, int size) {
        return least.orElse(0L) <= size && size <= most.orElse(Long.MAX_VALUE);
    }
}
