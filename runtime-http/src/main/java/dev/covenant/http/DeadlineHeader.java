package dev.covenant.http;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * The request header that tells a server how long its caller will wait: {@code Request-Timeout-Ms}, 1 to 10 digits,
 * milliseconds from the moment of sending. A duration, not a moment, since clocks differ. Form and meaning are those
 * of the Connect protocol's {@code Connect-Timeout-Ms}, which is gRPC's {@code grpc-timeout} without its units.
 * Servers that do not know it lose nothing.
 */
public final class DeadlineHeader {
    /** The name. */
    public static final String NAME = "Request-Timeout-Ms";

    private static final int MOST_DIGITS = 10;
    private static final long LONGEST = 9_999_999_999L;

    private DeadlineHeader() {}

    /** The value for a time left, rounded down to milliseconds, at least 1. */
    public static String text(long nanos) {
        return Long.toString(Math.max(1, Math.min(LONGEST, TimeUnit.NANOSECONDS.toMillis(nanos))));
    }

    /** The time left in nanoseconds; empty for a text that does not have the form. */
    public static OptionalLong nanos(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(TimeUnit.MILLISECONDS.toNanos(Long.parseLong(text))) : OptionalLong.empty();
    }
}
