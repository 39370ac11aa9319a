package dev.covenant.model.tree;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Times as contracts and settings write them: a whole number with a unit ({@code 500ms}, {@code 2s}, {@code 1m}, {@code 1h}), or as ISO
 * 8601 has it ({@code PT2S}).
 */
public final class Durations {
    /** What to write, for a hint. */
    public static final String EXAMPLES = "500ms, 2s, 1m or PT2S";

    private Durations() {}

    /** The time, 0 or more; empty when the text is none. */
    public static Optional<Duration> parse(String text) {
        try {
            Duration duration = text.startsWith("P") ? Duration.parse(text) : ofUnit(text);
            return duration.isNegative() ? Optional.empty() : Optional.of(duration);
        } catch (DateTimeParseException | NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Duration ofUnit(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        long amount = Long.parseLong(text.substring(0, digits));
        return switch (text.substring(digits).strip()) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "" -> ofNothing(amount);
            default -> throw new NumberFormatException(text);
        };
    }

    /** Only of nothing is the unit clear. */
    private static Duration ofNothing(long amount) {
        if (amount != 0) {
            throw new NumberFormatException("a time without a unit");
        }
        return Duration.ZERO;
    }
}
