package dev.covenant.http.client;

import dev.covenant.runtime.pipeline.Failure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header (RFC 9110, section 10.2.3): seconds, or a moment. */
final class RetryAfter {
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** The time to wait in nanoseconds, 0 for a moment that has passed; {@link Failure#NOT_SAID} for none or a malformed one. */
    static long nanos(@Nullable String header, InstantSource clock) {
        if (header == null || header.isBlank()) {
            return Failure.NOT_SAID;
        }
        String text = header.strip();
        boolean seconds = text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return seconds ? TimeUnit.SECONDS.toNanos(Long.parseLong(text)) : untilMoment(text, clock);
    }

    private static long untilMoment(String text, InstantSource clock) {
        try {
            Instant moment = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Math.max(0, Duration.between(clock.instant(), moment).toNanos());
        } catch (DateTimeException | ArithmeticException malformed) {
            return Failure.NOT_SAID;
        }
    }
}
