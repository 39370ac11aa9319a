package dev.covenant.model.openapi;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the formats ask of a value, as far as a default has to be one.
 */
final class Formats {
    private static final BigDecimal FLOAT = new BigDecimal("3.4028235E38");
    private static final BigDecimal DOUBLE = new BigDecimal("1.7976931348623157E308");

    private Formats() {}

    /** What is wrong with the text; null when nothing is, or nothing is known of the format. */
    static @Nullable String complaint(String format, String text) {
        boolean right = switch (format) {
            case "uuid" -> isUuid(text);
            case "date" -> isDate(text);
            case "date-time" -> isDateTime(text);
            case "uri" -> isUri(text);
            default -> true;
        };
        return right ? null : "is no " + format + ": \"" + text + '"';
    }

    /** What is wrong with the number; null when nothing is, or nothing is known of the format. */
    static @Nullable String complaint(String format, BigDecimal number) {
        boolean right = switch (format) {
            case "int32" -> fits(number, 31);
            case "int64" -> fits(number, 63);
            case "float" -> number.abs().compareTo(FLOAT) <= 0;
            case "double" -> number.abs().compareTo(DOUBLE) <= 0;
            default -> true;
        };
        return right ? null : "is out of the range of " + format;
    }

    private static boolean fits(BigDecimal number, int bits) {
        return number.precision() - number.scale() < 20 && number.toBigInteger().bitLength() <= bits;
    }

    private static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            boolean right = dash ? c == '-' : c < 128 && Character.digit(c, 16) >= 0;
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDateTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
