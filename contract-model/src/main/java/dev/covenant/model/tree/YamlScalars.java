package dev.covenant.model.tree;

import java.math.BigInteger;
import java.util.Locale;

/**
 * What a YAML scalar without quotes is: the core schema of YAML 1.2.2, section 10.3.2. {@code yes}, {@code on},
 * {@code 12:30:45}, {@code 1_000} and dates are text. {@code .inf} and {@code .nan} are text, too: JSON cannot say them.
 */
final class YamlScalars {
    private YamlScalars() {}

    static ScalarNode.Kind kindOf(String text) {
        if (text.isEmpty()) {
            return ScalarNode.Kind.NULL;
        }
        return switch (text) {
            case "~", "null", "Null", "NULL" -> ScalarNode.Kind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> ScalarNode.Kind.BOOLEAN;
            default -> isNumber(text) ? ScalarNode.Kind.NUMBER : ScalarNode.Kind.TEXT;
        };
    }

    /** Decimal, octal ({@code 0o17}), hexadecimal ({@code 0x1F}) or floating point. */
    static boolean isNumber(String text) {
        char first = text.charAt(0);
        if (first > '9' || text.charAt(text.length() - 1) > 'f') {
            return false;
        }
        if (text.startsWith("0x")) {
            return allDigits(text, 2, 16);
        }
        if (text.startsWith("0o")) {
            return allDigits(text, 2, 8);
        }
        return isDecimal(text, first == '-' || first == '+' ? 1 : 0);
    }

    private static boolean allDigits(String text, int start, int radix) {
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), radix) < 0) {
                return false;
            }
        }
        return text.length() > start;
    }

    private static boolean isDecimal(String text, int start) {
        int whole = digitsFrom(text, start);
        int at = whole;
        int digits = whole - start;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digitsFrom(text, at + 1);
            digits += fraction - at - 1;
            at = fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            int exponent = digitsFrom(text, at);
            return exponent > at && exponent == text.length();
        }
        return at == text.length();
    }

    private static int digitsFrom(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** The number as JSON writes it. */
    static String jsonNumber(String text) {
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2).toLowerCase(Locale.ROOT), 16).toString();
        }
        if (text.startsWith("0o")) {
            return new BigInteger(text.substring(2), 8).toString();
        }
        String sign = text.charAt(0) == '-' ? "-" : "";
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int wholeEnd = digitsFrom(text, start);
        int zeros = start;
        while (zeros < wholeEnd - 1 && text.charAt(zeros) == '0') {
            zeros++;
        }
        String whole = wholeEnd == start ? "0" : text.substring(zeros, wholeEnd);
        int fractionEnd = wholeEnd;
        if (wholeEnd < text.length() && text.charAt(wholeEnd) == '.') {
            fractionEnd = digitsFrom(text, wholeEnd + 1);
        }
        String fraction = fractionEnd > wholeEnd + 1 ? text.substring(wholeEnd, fractionEnd) : "";
        return sign + whole + fraction + text.substring(fractionEnd);
    }
}
