package dev.covenant.model.openapi;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers that stand in a contract as text.
 */
final class Numbers {
    private Numbers() {}

    /** The number, when the text is a plain one of reasonable size. */
    static Optional<BigDecimal> parse(String text) {
        if (text.isEmpty() || text.length() > 100 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }
}
