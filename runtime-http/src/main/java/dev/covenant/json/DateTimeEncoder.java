package dev.covenant.json;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Dates and date-times as RFC 3339 has them. */
final class DateTimeEncoder {

    private static final int MAX_LENGTH = "\"2024-02-29T12:30:00.123456789+01:00\",".length();
    private static final int MAX_YEAR = 9999;

    private DateTimeEncoder() {}

    static void write(LocalDate value, JsonWriter out) {
        out.ensure(MAX_LENGTH);
        out.buffer[out.position++] = '"';
        putDate(value, out);
        out.closeString();
    }

    static void write(OffsetDateTime value, JsonWriter out) {
        out.ensure(MAX_LENGTH);
        out.buffer[out.position++] = '"';
        putDate(value.toLocalDate(), out);
        put('T', value.getHour(), out);
        put(':', value.getMinute(), out);
        put(':', value.getSecond(), out);
        putFraction(value.getNano(), out);
        putOffset(value.getOffset(), out);
        out.closeString();
    }

    private static void putDate(LocalDate date, JsonWriter out) {
        int year = date.getYear();
        if (year < 0 || year > MAX_YEAR) {
            throw out.fault("RFC 3339 has no year " + year);
        }
        putTwoDigits(year / 100, out);
        putTwoDigits(year % 100, out);
        put('-', date.getMonthValue(), out);
        put('-', date.getDayOfMonth(), out);
    }

    /** The fraction of a second in as few digits as it has; none for a whole second. */
    private static void putFraction(int nanos, JsonWriter out) {
        if (nanos == 0) {
            return;
        }
        out.buffer[out.position++] = '.';
        int rest = nanos;
        for (int unit = 100_000_000; rest > 0; unit /= 10) {
            out.buffer[out.position++] = (byte) ('0' + rest / unit);
            rest %= unit;
        }
    }

    private static void putOffset(ZoneOffset offset, JsonWriter out) {
        int seconds = offset.getTotalSeconds();
        if (seconds == 0) {
            out.buffer[out.position++] = 'Z';
            return;
        }
        int minutes = Math.abs(seconds) / 60;
        if (seconds % 60 != 0) {
            throw out.fault("RFC 3339 has no seconds in an offset: " + offset);
        }
        put(seconds < 0 ? '-' : '+', minutes / 60, out);
        put(':', minutes % 60, out);
    }

    private static void put(char before, int value, JsonWriter out) {
        out.buffer[out.position++] = (byte) before;
        putTwoDigits(value, out);
    }

    private static void putTwoDigits(int value, JsonWriter out) {
        out.buffer[out.position++] = (byte) ('0' + value / 10);
        out.buffer[out.position++] = (byte) ('0' + value % 10);
    }
}
