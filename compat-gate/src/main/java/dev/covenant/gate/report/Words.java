package dev.covenant.gate.report;

import dev.covenant.gate.Acceptance;
import dev.covenant.gate.Until;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that reports are made of.
 */
final class Words {
    private Words() {}

    /** {@code 1 error}, {@code 2 errors}. */
    static String count(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** Filled up to a width with spaces behind; by hand, because a formatter costs more at start-up than a small check. */
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** The same with the spaces before. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** What a constant is called where it is chosen. */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason, and who says so: {@code nobody reads it (Ann, SHOP-12)}. */
    static String reason(Acceptance accepted) {
        String who = Stream.concat(Stream.of(accepted.by()).filter(by -> !by.isBlank()), accepted.ticket().stream())
                .collect(Collectors.joining(", "));
        return who.isEmpty() ? accepted.reason() : accepted.reason() + " (" + who + ")";
    }

    /** The day or the version, as it was written. */
    static String end(Until until) {
        return until instanceof Until.Date date ? date.day().toString() : ((Until.Version) until).version();
    }

    /** How long it holds: {@code until 2026-06-30, 12 days left}. */
    static String until(Acceptance accepted, LocalDate today) {
        String end = "until " + end(accepted.until());
        return daysLeft(accepted, today)
                .map(days -> end + ", " + (days < 0 ? "over" : count(days, "day") + " left"))
                .orElse(end);
    }

    /** Days after today on which it holds; absent where a version ends it. */
    static Optional<Long> daysLeft(Acceptance accepted, LocalDate today) {
        return accepted.until() instanceof Until.Date date
                ? Optional.of(ChronoUnit.DAYS.between(today, date.day()))
                : Optional.empty();
    }
}
