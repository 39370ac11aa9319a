package dev.covenant.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates and date-times of RFC 3339, section 5.6, from ASCII. Every method answers null for a text that is none. The
 * letters T and Z may be small, and a space may stand for T, as the RFC allows.
 */
final class DateTimeParser {

    private static final int DATE_LENGTH = "2024-02-29".length();
    private static final int TIME_LENGTH = "12:30:00".length();
    private static final int OFFSET_LENGTH = "+01:00".length();
    private static final int NANO_DIGITS = 9;
    private static final int NONE = -1;

    private DateTimeParser() {}

    static @Nullable LocalDate date(byte[] text, int from, int to) {
        if (to - from != DATE_LENGTH || text[from + 4] != '-' || text[from + 7] != '-') {
            return null;
        }
        int century = twoDigits(text, from);
        int year = twoDigits(text, from + 2);
        int month = twoDigits(text, from + 5);
        int day = twoDigits(text, from + 8);
        if ((century | year | month | day) < 0) {
            return null;
        }
        try {
            return LocalDate.of(century * 100 + year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable OffsetDateTime dateTime(byte[] text, int from, int to) {
        int offsetAt = offsetAt(text, from, to);
        int timeAt = from + DATE_LENGTH + 1;
        if (offsetAt < timeAt + TIME_LENGTH || !separates(text[timeAt - 1])) {
            return null;
        }
        LocalDate date = date(text, from, timeAt - 1);
        LocalTime time = time(text, timeAt, offsetAt);
        ZoneOffset offset = offset(text, offsetAt, to);
        return date == null || time == null || offset == null ? null : OffsetDateTime.of(date, time, offset);
    }

    private static boolean separates(byte letter) {
        return letter == 'T' || letter == 't' || letter == ' ';
    }

    /** Where the offset from UTC starts; -1 when the text is too short to have one. */
    private static int offsetAt(byte[] text, int from, int to) {
        if (to > from && (text[to - 1] | 0x20) == 'z') {
            return to - 1;
        }
        return Math.max(from, to - OFFSET_LENGTH);
    }

    private static @Nullable LocalTime time(byte[] text, int from, int to) {
        int hour = twoDigits(text, from);
        int minute = twoDigits(text, from + 3);
        int second = twoDigits(text, from + 6);
        int nanos = nanos(text, from + TIME_LENGTH, to);
        boolean colons = text[from + 2] == ':' && text[from + 5] == ':';
        boolean inRange = hour <= 23 && minute <= 59 && second <= 59;
        return colons && inRange && (hour | minute | second | nanos) >= 0
                ? LocalTime.of(hour, minute, second, nanos)
                : null;
    }

    /** The nanoseconds of a fraction with its point; no fraction is 0. */
    private static int nanos(byte[] text, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (text[from] != '.' || from + 1 == to) {
            return NONE;
        }
        int nanos = 0;
        for (int place = 0; place < Math.max(NANO_DIGITS, to - from - 1); place++) {
            int at = from + 1 + place;
            int digit = at < to ? text[at] - '0' : 0;
            // Digits beyond nanoseconds would be lost, unless they are zeros.
            if (digit < 0 || digit > 9 || (place >= NANO_DIGITS && digit != 0)) {
                return NONE;
            }
            nanos = place < NANO_DIGITS ? nanos * 10 + digit : nanos;
        }
        return nanos;
    }

    private static @Nullable ZoneOffset offset(byte[] text, int from, int to) {
        if (to - from == 1) {
            return ZoneOffset.UTC;
        }
        int hours = twoDigits(text, from + 1);
        int minutes = twoDigits(text, from + 4);
        boolean formed = (text[from] == '+' || text[from] == '-') && text[from + 3] == ':';
        int seconds = (hours * 60 + minutes) * 60;
        if (!formed || (hours | minutes) < 0 || minutes > 59 || seconds > ZoneOffset.MAX.getTotalSeconds()) {
            return null;
        }
        return ZoneOffset.ofTotalSeconds(text[from] == '-' ? -seconds : seconds);
    }

    private static int twoDigits(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? NONE : tens * 10 + ones;
    }
}
