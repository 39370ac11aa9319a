package dev.covenant.json;

import java.nio.charset.StandardCharsets;

/** The number grammar of RFC 8259: where a number ends, and the value of those short enough to be had at a glance. */
final class NumberText {

    /** Says that a number is not {@linkplain #shortDecimal short}, or not a number at all. */
    static final long NOT_SHORT = -1;

    private static final int SHORT_DIGITS = 17;
    private static final int SCALE_BITS = 5;

    private NumberText() {}

    /**
     * Passes a number of at most 17 digits without an exponent: its digits as an integer and how many of them follow
     * the point, to be had by {@link #digits} and {@link #scale}. The sign is the caller's to look at. Any other number
     * is {@link #NOT_SHORT}, and the position is unchanged.
     */
    static long shortDecimal(JsonReader in) {
        byte[] text = in.buffer;
        int end = in.end;
        int first = in.position < end && text[in.position] == '-' ? in.position + 1 : in.position;
        long digits = 0;
        int at = first;
        while (at < end && isDigit(text[at])) {
            digits = digits * 10 + (text[at++] - '0');
        }
        int count = at - first;
        int scale = 0;
        if (at < end && text[at] == '.') {
            int point = at++;
            while (at < end && isDigit(text[at])) {
                digits = digits * 10 + (text[at++] - '0');
            }
            scale = at - point - 1;
            if (scale == 0) {
                return NOT_SHORT;
            }
        }
        boolean padded = count > 1 && text[first] == '0';
        if (count == 0 || padded || count + scale > SHORT_DIGITS || (at < end && (text[at] | 0x20) == 'e')) {
            return NOT_SHORT;
        }
        in.position = at;
        return digits << SCALE_BITS | scale;
    }

    static long digits(long shortDecimal) {
        return shortDecimal >>> SCALE_BITS;
    }

    static int scale(long shortDecimal) {
        return (int) shortDecimal & (1 << SCALE_BITS) - 1;
    }

    /** Passes the number at the reader's position, whatever its form, and gives its text. */
    static String read(JsonReader in) {
        int from = in.position;
        pass(in);
        return new String(in.buffer, from, in.position - from, StandardCharsets.ISO_8859_1);
    }

    /** Passes the number at the reader's position, whatever its form. */
    static void pass(JsonReader in) {
        byte[] text = in.buffer;
        int from = in.position;
        int at = from < in.end && text[from] == '-' ? from + 1 : from;
        int after = digitsEnd(in, at);
        if (after > at + 1 && text[at] == '0') {
            throw in.faultAt(from, "a number does not start with a needless 0");
        }
        at = after;
        if (at < in.end && text[at] == '.') {
            at = digitsEnd(in, at + 1);
        }
        if (at < in.end && (text[at] | 0x20) == 'e') {
            boolean signed = at + 1 < in.end && (text[at + 1] == '+' || text[at + 1] == '-');
            at = digitsEnd(in, at + (signed ? 2 : 1));
        }
        if (at - from > in.limits().maxNumberLength()) {
            throw in.faultAt(from, "the number is longer than " + in.limits().maxNumberLength() + " characters");
        }
        in.position = at;
    }

    static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    private static int digitsEnd(JsonReader in, int from) {
        int at = from;
        while (at < in.end && isDigit(in.buffer[at])) {
            at++;
        }
        if (at == from) {
            throw in.unexpected(at, at == in.position ? "a number" : "a digit");
        }
        return at;
    }
}
