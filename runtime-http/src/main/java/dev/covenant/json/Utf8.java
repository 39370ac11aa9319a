package dev.covenant.json;

/**
 * Sequences of UTF-8 beyond ASCII, as strictly as RFC 3629 has them: shortest form, no surrogates, nothing above
 * U+10FFFF.
 */
final class Utf8 {

    /** What {@link #sequenceEnd} says of bytes that are not UTF-8. */
    static final int MALFORMED = -1;

    private Utf8() {}

    /** The index after the sequence that starts at {@code at} with a byte above 0x7F, or {@link #MALFORMED}. */
    static int sequenceEnd(byte[] text, int at, int end) {
        int lead = text[at] & 0xFF;
        if (lead < 0xC2 || lead > 0xF4) {
            return MALFORMED;
        }
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (at + length > end || !secondFits(lead, text[at + 1] & 0xFF)) {
            return MALFORMED;
        }
        for (int next = at + 2; next < at + length; next++) {
            if ((text[next] & 0xC0) != 0x80) {
                return MALFORMED;
            }
        }
        return at + length;
    }

    /** The code point of a well-formed sequence. */
    static int codePoint(byte[] text, int at) {
        int lead = text[at] & 0xFF;
        int second = text[at + 1] & 0x3F;
        if (lead < 0xE0) {
            return (lead & 0x1F) << 6 | second;
        }
        int third = text[at + 2] & 0x3F;
        if (lead < 0xF0) {
            return (lead & 0x0F) << 12 | second << 6 | third;
        }
        return (lead & 0x07) << 18 | second << 12 | third << 6 | (text[at + 3] & 0x3F);
    }

    // The second byte decides on overlong forms (after E0, F0), surrogates (after ED) and what is above U+10FFFF (after
    // F4).
    private static boolean secondFits(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second >= 0xA0 && second <= 0xBF;
            case 0xED -> second >= 0x80 && second <= 0x9F;
            case 0xF0 -> second >= 0x90 && second <= 0xBF;
            case 0xF4 -> second >= 0x80 && second <= 0x8F;
            default -> second >= 0x80 && second <= 0xBF;
        };
    }
}
