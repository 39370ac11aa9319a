package dev.covenant.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoding of UTF-8 (RFC 3986, section 2.1). */
final class PercentText {
    private static final String HEX = "0123456789ABCDEF";
    private static final int ASCII = 0x80;

    private PercentText() {}

    /**
     * The text with all characters but those in the set encoded; the text itself when there is nothing to encode.
     *
     * @throws IllegalArgumentException for half a surrogate pair, which has no UTF-8
     */
    static String encode(String text, Ascii safe) {
        int at = 0;
        while (at < text.length() && safe.contains(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, at);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (safe.contains(c)) {
                out.append(c);
                at++;
            } else {
                at += encode(text, at, out);
            }
        }
        return out.toString();
    }

    private static int encode(String text, int at, StringBuilder out) {
        int point = text.codePointAt(at);
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("half a surrogate pair at character " + at);
        }
        encode(point, out);
        return Character.charCount(point);
    }

    private static void encode(int point, StringBuilder out) {
        if (point < ASCII) {
            octet(point, out);
            return;
        }
        for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            octet(octet & 0xFF, out);
        }
    }

    private static void octet(int octet, StringBuilder out) {
        out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
    }

    /**
     * The text that was encoded; null when a percent sign is not followed by two hex digits or the bytes are no
     * UTF-8.
     */
    static @Nullable String decode(String raw) {
        return raw.indexOf('%') < 0 ? raw : decodeOctets(raw);
    }

    /** The same for queries and forms, where a plus sign is a space. */
    static @Nullable String decodeForm(String raw) {
        return decode(raw.indexOf('+') < 0 ? raw : raw.replace('+', ' '));
    }

    private static @Nullable String decodeOctets(String raw) {
        byte[] octets = raw.getBytes(StandardCharsets.UTF_8);
        int to = 0;
        for (int from = 0; from < octets.length; from++) {
            byte octet = octets[from];
            if (octet == '%') {
                int value = from + 2 < octets.length ? hex(octets[from + 1], octets[from + 2]) : -1;
                if (value < 0) {
                    return null;
                }
                octet = (byte) value;
                from += 2;
            }
            octets[to] = octet;
            to++;
        }
        return utf8(octets, to);
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first << 4 | second;
    }

    /** Null when the bytes are no UTF-8. */
    static @Nullable String utf8(byte[] octets, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return null; // the caller knows what the text is, and says so
        }
    }
}
