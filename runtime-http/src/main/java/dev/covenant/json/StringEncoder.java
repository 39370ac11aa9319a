package dev.covenant.json;

/** Strings as JSON in UTF-8. */
final class StringEncoder {

    /** The most bytes that a character can take: an escape with four digits. */
    private static final int MAX_BYTES = 6;

    /** Room for one character of any kind, for quotes and comma, and for a word that overhangs. */
    private static final int ROOM = MAX_BYTES + 3 + Words.SIZE;

    /** Characters with an escape of their own, and below them its letter. */
    private static final String ESCAPED = "\"\\\b\f\n\r\t";

    private static final String BRIEF = "\"\\bfnrt";

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private StringEncoder() {}

    static void write(String value, JsonWriter out) {
        int length = value.length();
        out.ensure(length + ROOM);
        out.buffer[out.position++] = '"';
        int index = putPlain(value, 0, out);
        while (index < length) {
            out.ensure(length - index + ROOM);
            index = put(value, index, out);
            if (index < length && isPlain(value.charAt(index))) {
                index = putPlain(value, index, out);
            }
        }
        out.closeString();
    }

    /** Writes the characters up to the first that is not plain, and tells its index. */
    private static int putPlain(String value, int from, JsonWriter out) {
        byte[] buffer = out.buffer;
        int shift = out.position - from;
        int length = value.length();
        int index = from;
        while (index + Words.SIZE <= length) {
            long word = word(value, index);
            if (word == 0) {
                break;
            }
            Words.put(buffer, shift + index, word);
            index += Words.SIZE;
        }
        while (index < length && isPlain(value.charAt(index))) {
            buffer[shift + index] = (byte) value.charAt(index);
            index++;
        }
        out.position = shift + index;
        return index;
    }

    /** Eight characters in a word; 0 if one of them is not plain. */
    private static long word(String value, int index) {
        int c0 = value.charAt(index);
        int c1 = value.charAt(index + 1);
        int c2 = value.charAt(index + 2);
        int c3 = value.charAt(index + 3);
        int c4 = value.charAt(index + 4);
        int c5 = value.charAt(index + 5);
        int c6 = value.charAt(index + 6);
        int c7 = value.charAt(index + 7);
        if ((c0 | c1 | c2 | c3 | c4 | c5 | c6 | c7) > 0x7F) {
            return 0;
        }
        long word = c0 | c1 << 8 | c2 << 16 | c3 << 24 | (long) (c4 | c5 << 8 | c6 << 16 | c7 << 24) << 32;
        return Words.special(word) == 0 ? word : 0;
    }

    private static boolean isPlain(char letter) {
        return letter >= ' ' && letter <= 0x7F && letter != '"' && letter != '\\';
    }

    /** Writes the character, or pair of surrogates, at the index, and tells the index of the next. */
    private static int put(String value, int index, JsonWriter out) {
        char letter = value.charAt(index);
        if (isPlain(letter)) {
            out.buffer[out.position++] = (byte) letter;
        } else if (letter < 0x80) {
            putEscape(letter, out);
        } else if (letter < 0x800) {
            out.buffer[out.position++] = (byte) (0xC0 | letter >> 6);
            out.buffer[out.position++] = (byte) (0x80 | (letter & 0x3F));
        } else if (!Character.isSurrogate(letter)) {
            out.buffer[out.position++] = (byte) (0xE0 | letter >> 12);
            out.buffer[out.position++] = (byte) (0x80 | ((letter >> 6) & 0x3F));
            out.buffer[out.position++] = (byte) (0x80 | (letter & 0x3F));
        } else {
            return putSurrogate(value, index, out);
        }
        return index + 1;
    }

    private static int putSurrogate(String value, int index, JsonWriter out) {
        int codePoint = value.codePointAt(index);
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            putNumericEscape(codePoint, out);
            return index + 1;
        }
        out.buffer[out.position++] = (byte) (0xF0 | codePoint >> 18);
        out.buffer[out.position++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        out.buffer[out.position++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        out.buffer[out.position++] = (byte) (0x80 | (codePoint & 0x3F));
        return index + 2;
    }

    private static void putEscape(char letter, JsonWriter out) {
        int brief = ESCAPED.indexOf(letter);
        if (brief < 0) {
            putNumericEscape(letter, out);
            return;
        }
        out.buffer[out.position++] = '\\';
        out.buffer[out.position++] = (byte) BRIEF.charAt(brief);
    }

    private static void putNumericEscape(int unit, JsonWriter out) {
        byte[] buffer = out.buffer;
        int at = out.position;
        buffer[at] = '\\';
        buffer[at + 1] = 'u';
        buffer[at + 2] = HEX[unit >> 12];
        buffer[at + 3] = HEX[unit >> 8 & 0xF];
        buffer[at + 4] = HEX[unit >> 4 & 0xF];
        buffer[at + 5] = HEX[unit & 0xF];
        out.position = at + MAX_BYTES;
    }
}
