package dev.covenant.runtime;

import java.time.Duration;

/** Times as people write and compare them. */
final class TimeText {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final int MILLISECOND = 1_000_000;

    private TimeText() {}

    /** {@code 500ms}, {@code 2s}, {@code 5m}; the notation of ISO 8601 for what is no whole number of milliseconds. */
    static String of(Duration time) {
        boolean whole = time.getSeconds() < Integer.MAX_VALUE && time.getNano() % MILLISECOND == 0 && !time.isZero();
        if (!whole) {
            return time.toString();
        }
        long millis = time.toMillis();
        if (millis % MINUTE == 0) {
            return millis / MINUTE + "m";
        }
        return millis % SECOND == 0 ? millis / SECOND + "s" : millis + "ms";
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Of an attempt that is not longer than the deadline. */
    static boolean twoDoNotFit(Duration attempt, Duration deadline) {
        return attempt.compareTo(deadline.minus(attempt)) > 0;
    }
}
