package dev.covenant.model.tree;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file as text. UTF-8, or UTF-16 when a byte order mark or the zero bytes of the first character say so.
 */
final class SourceText {
    private final String file;
    private final char[] chars;
    private final int length;

    /** Offsets of the first units of characters beyond U+FFFF, ascending. */
    private int[] pairs = new int[0];

    private boolean escapesSurrogates;

    private SourceText(String file, char[] chars, int length) {
        this.file = file;
        this.chars = chars;
        this.length = length;
        scan();
    }

    /** One look at every character; files are large enough for two to show. */
    private void scan() {
        int count = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if ((c & 0xFC00) == 0xD800) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, 2 * count + 16);
                }
                pairs[count++] = i;
            } else if (c == '\\' && i + 2 < length) {
                escapesSurrogates |= chars[i + 1] == 'u' && (chars[i + 2] | 0x20) == 'd';
                escapesSurrogates |= chars[i + 1] == 'U';
            }
        }
        pairs = Arrays.copyOf(pairs, count);
    }

    /** Offsets of the first units of characters that have two, ascending; not copied. */
    int[] pairs() {
        return pairs;
    }

    /** Whether an escape may bring half a character into a value. */
    boolean escapesSurrogates() {
        return escapesSurrogates;
    }

    /** The file's name. */
    String file() {
        return file;
    }

    /** The text, from 0 to {@link #length()}; not copied, because it can be large. */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    static SourceText decode(String file, byte[] bytes) throws TreeFault {
        Charset charset = charsetOf(bytes);
        int skip = markLength(bytes, charset);
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        SourceText text = new SourceText(file, out.array(), out.position());
        if (result.isError()) {
            throw new TreeFault(
                    DiagnosticCode.NOT_TEXT,
                    text.locate(text.length),
                    "these bytes are not " + charset.name(),
                    "save the file as UTF-8");
        }
        return text;
    }

    private static Charset charsetOf(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int both = first << 8 | second;
        if (both == 0xFEFF || (first == 0 && second != 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (both == 0xFFFE || (first != 0 && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int markLength(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            boolean mark = bytes.length >= 3
                    && (bytes[0] & 0xFF) == 0xEF
                    && (bytes[1] & 0xFF) == 0xBB
                    && (bytes[2] & 0xFF) == 0xBF;
            return mark ? 3 : 0;
        }
        int first = bytes[0] & 0xFF;
        return first == 0xFE || first == 0xFF ? 2 : 0;
    }

    /** The first character that is no blank; 0 when there is none. */
    char first() {
        for (int i = 0; i < length; i++) {
            if (chars[i] > ' ') {
                return chars[i];
            }
        }
        return 0;
    }

    /** The place of a character. */
    Location locate(int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            boolean returnAlone = chars[i] == '\r' && (i + 1 == length || chars[i + 1] != '\n');
            if (chars[i] == '\n' || returnAlone) {
                line++;
                start = i + 1;
            }
        }
        return new Location(file, line, Character.codePointCount(chars, start, offset - start) + 1, "");
    }
}
