package dev.covenant.json;

import java.nio.charset.StandardCharsets;

/** JSON strings in UTF-8 bytes: where they end, and the text that they stand for. */
final class StringDecoder {

    private static final int UNICODE_ESCAPE = "\\u0000".length();

    private StringDecoder() {}

    /** Reads the string that starts at the reader's position with its opening quote. */
    static String read(JsonReader in) {
        byte[] buffer = in.buffer;
        int end = in.end;
        int from = in.position + 1;
        int at = from;
        long marks = 0;
        // As in plainEnd, but here: this loop is most of what reading a message is.
        while (at + Words.SIZE <= end) {
            marks = Words.special(Words.get(buffer, at));
            if (marks != 0) {
                break;
            }
            at += Words.SIZE;
        }
        if (marks != 0) {
            at += Words.firstMark(marks);
            if (buffer[at] == '"') {
                in.position = at + 1;
                return ascii(buffer, from, at - from);
            }
        }
        int close = close(in, from, at);
        in.position = close + 1;
        return text(buffer, from, close);
    }

    /** The index of the first byte that is not plain: a quote, a backslash, a control or not ASCII; or the end. */
    static int plainEnd(byte[] text, int from, int end) {
        int at = from;
        while (at + Words.SIZE <= end) {
            long marks = Words.special(Words.get(text, at));
            if (marks != 0) {
                return at + Words.firstMark(marks);
            }
            at += Words.SIZE;
        }
        while (at < end && isPlain(text[at])) {
            at++;
        }
        return at;
    }

    /**
     * The index of the closing quote of the string whose text starts at {@code from} and is known to be plain up to
     * {@code known}.
     */
    static int close(JsonReader in, int from, int known) {
        byte[] text = in.buffer;
        int at = known;
        while (at < in.end && text[at] != '"') {
            if (text[at] == '\\') {
                at = escapeEnd(in, at);
            } else if (text[at] < 0) {
                at = sequenceEnd(in, at);
            } else if (text[at] < ' ') {
                throw in.faultAt(at, "a control character must be escaped in a string");
            } else {
                at = plainEnd(text, at + 1, in.end);
            }
        }
        if (at >= in.end) {
            throw in.faultAt(from - 1, "the string does not end");
        }
        return at;
    }

    /** The text of a string that {@link #close} has passed. */
    static String text(byte[] text, int from, int to) {
        return isEscaped(text, from, to)
                ? unescaped(text, from, to)
                : new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    /** Whether the text has an escape. */
    static boolean isEscaped(byte[] text, int from, int to) {
        int at = from;
        while (at + Words.SIZE <= to) {
            if (Words.hasBackslash(Words.get(text, at))) {
                return true;
            }
            at += Words.SIZE;
        }
        while (at < to && text[at] != '\\') {
            at++;
        }
        return at < to;
    }

    private static boolean isPlain(byte letter) {
        return letter >= ' ' && letter != '"' && letter != '\\';
    }

    private static int sequenceEnd(JsonReader in, int at) {
        int after = Utf8.sequenceEnd(in.buffer, at, in.end);
        if (after == Utf8.MALFORMED) {
            throw in.faultAt(at, "the string is not UTF-8");
        }
        return after;
    }

    private static int escapeEnd(JsonReader in, int at) {
        int letter = at + 1 < in.end ? in.buffer[at + 1] : 0;
        if (letter != 'u') {
            if (letter == 0 || "\"\\/bfnrt".indexOf(letter) < 0) {
                throw in.faultAt(at, "there is no such escape in JSON");
            }
            return at + 2;
        }
        for (int digit = at + 2; digit < at + UNICODE_ESCAPE; digit++) {
            if (digit >= in.end || Character.digit((char) in.buffer[digit], 16) < 0) {
                throw in.faultAt(at, "\\u takes four hexadecimal digits");
            }
        }
        return at + UNICODE_ESCAPE;
    }

    private static String unescaped(byte[] text, int from, int to) {
        byte[] out = new byte[to - from];
        int length = 0;
        int at = from;
        while (at < to) {
            int letter = text[at];
            if (letter == '\\') {
                letter = escaped(text, at);
                at += text[at + 1] == 'u' ? UNICODE_ESCAPE : 2;
            } else {
                at++;
            }
            // Not ASCII, escaped or not: rare enough to start again with characters.
            if (letter < 0 || letter > 0x7F) {
                return unescapedBeyondAscii(text, from, to);
            }
            out[length++] = (byte) letter;
        }
        return ascii(out, 0, length);
    }

    private static String unescapedBeyondAscii(byte[] text, int from, int to) {
        char[] out = new char[to - from];
        int length = 0;
        int at = from;
        while (at < to) {
            if (text[at] == '\\') {
                out[length++] = escaped(text, at);
                at += text[at + 1] == 'u' ? UNICODE_ESCAPE : 2;
            } else if (text[at] < 0) {
                int codePoint = Utf8.codePoint(text, at);
                length += Character.toChars(codePoint, out, length);
                at += codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            } else {
                out[length++] = (char) text[at++];
            }
        }
        return new String(out, 0, length);
    }

    /** The string of bytes that are ASCII. */
    // Deprecated for losing what is not Latin-1; of what is, it makes a string by one copy, without asking for a
    // character set.
    @SuppressWarnings("deprecation")
    private static String ascii(byte[] text, int from, int length) {
        return new String(text, 0, from, length);
    }

    private static char escaped(byte[] text, int at) {
        return switch (text[at + 1]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' ->
                (char) (hex(text, at + 2) << 12 | hex(text, at + 3) << 8 | hex(text, at + 4) << 4 | hex(text, at + 5));
            default -> (char) text[at + 1];
        };
    }

    private static int hex(byte[] text, int at) {
        return Character.digit((char) text[at], 16);
    }
}
