package dev.covenant.model.tree;

import java.nio.charset.StandardCharsets;

/**
 * Finds the ends of single values and sees whether they are what RFC 8259 and UTF-8 allow, and nothing to be told about.
 */
final class JsonCheck {
    private static final int FAULT = -1;

    private final byte[] bytes;
    /** Bytes of this line that continue a character. */
    private int continued;

    JsonCheck(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Bytes of the line so far that begin no character. */
    int continued() {
        return continued;
    }

    void newLine() {
        continued = 0;
    }

    /** Where the text ends whose quote is here. */
    int string(int quote) {
        int at = quote + 1;
        while (at < bytes.length) {
            byte sign = bytes[at];
            if (sign == '"') {
                return at + 1;
            }
            if (sign >= ' ' && sign != '\\') {
                at++;
                continue;
            }
            int end = sign == '\\' ? escape(at + 1) : sign < 0 ? wide(at) : FAULT;
            if (end == FAULT) {
                return FAULT;
            }
            at = end;
        }
        return FAULT;
    }

    /** Where the escape ends whose second character is here. Half a character beyond U+FFFF is something to tell. */
    private int escape(int at) {
        if (at >= bytes.length) {
            return FAULT;
        }
        return switch (bytes[at]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 1;
            case 'u' -> unit(at + 1);
            default -> FAULT;
        };
    }

    private int unit(int at) {
        int unit = hex(at);
        if (unit >= 0 && !Character.isSurrogate((char) unit)) {
            return at + 4;
        }
        boolean pair = unit >= 0
                && Character.isHighSurrogate((char) unit)
                && at + 5 < bytes.length
                && bytes[at + 4] == '\\'
                && bytes[at + 5] == 'u'
                && Character.isLowSurrogate((char) Math.max(0, hex(at + 6)));
        return pair ? at + 10 : FAULT;
    }

    private int hex(int at) {
        int value = at + 4 <= bytes.length ? 0 : FAULT;
        for (int i = at; i < at + 4 && value >= 0; i++) {
            int digit = bytes[i] < 0 ? FAULT : Character.digit(bytes[i], 16);
            value = digit < 0 ? FAULT : 16 * value + digit;
        }
        return value;
    }

    /** Where the character ends whose first byte is here. */
    private int wide(int at) {
        int first = bytes[at] & 0xFF;
        int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        if (first < 0xC2 || first > 0xF4 || at + more >= bytes.length) {
            return FAULT;
        }
        int point = first & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return FAULT;
            }
            point = (point << 6) | (bytes[at + i] & 0x3F);
        }
        boolean shortest = point >= (more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80);
        boolean character = point <= Character.MAX_CODE_POINT && (point < 0xD800 || point > 0xDFFF);
        continued += more;
        return shortest && character ? at + more + 1 : FAULT;
    }

    /** Where {@code true}, {@code false} or {@code null} ends. */
    int word(int at) {
        String word = bytes[at] == 't' ? "true" : bytes[at] == 'f' ? "false" : "null";
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= bytes.length || bytes[at + i] != word.charAt(i)) {
                return FAULT;
            }
        }
        return at + word.length();
    }

    /** Where the number ends. One that is too large to be taken as it is written is something to tell. */
    int number(int start) {
        int at = bytes[start] == '-' ? start + 1 : start;
        int end = digits(at);
        if (end == at || (bytes[at] == '0' && end > at + 1)) {
            return FAULT;
        }
        if (is(end, '.', '.')) {
            at = end + 1;
            end = digits(at);
            if (end == at) {
                return FAULT;
            }
        }
        if (is(end, 'e', 'E')) {
            at = is(end + 1, '+', '-') ? end + 2 : end + 1;
            end = digits(at);
            if (end == at) {
                return FAULT;
            }
        }
        return isTame(start, end) ? end : FAULT;
    }

    private boolean isTame(int start, int end) {
        return end - start < 6
                || NumberGuard.isTame(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
    }

    private boolean is(int at, char one, char other) {
        return at < bytes.length && (bytes[at] == one || bytes[at] == other);
    }

    private int digits(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }
}
