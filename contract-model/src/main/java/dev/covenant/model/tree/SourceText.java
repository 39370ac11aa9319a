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

/**
 * A file as text. UTF-8, or UTF-16 when a byte order mark or the zero bytes of the first character say so.
 */
final class SourceText {
    private SourceText() {}

    static String decode(String file, byte[] bytes) throws TreeFault {
        Charset charset = charsetOf(bytes);
        int skip = markLength(bytes, charset);
        String text = new String(bytes, skip, bytes.length - skip, charset);
        if (text.indexOf('\uFFFD') >= 0) {
            requireWellFormed(file, ByteBuffer.wrap(bytes, skip, bytes.length - skip), charset);
        }
        return text;
    }

    private static Charset charsetOf(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (first == 0xFE && second == 0xFF || first == 0 && second != 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int markLength(byte[] bytes, Charset charset) {
        if (charset == StandardCharsets.UTF_8) {
            boolean mark = bytes.length >= 3
                    && (bytes[0] & 0xFF) == 0xEF
                    && (bytes[1] & 0xFF) == 0xBB
                    && (bytes[2] & 0xFF) == 0xBF;
            return mark ? 3 : 0;
        }
        int first = bytes[0] & 0xFF;
        return first == 0xFE || first == 0xFF ? 2 : 0;
    }

    /** U+FFFD may be in the file itself; only a second, stricter look tells that from bytes that are no text. */
    private static void requireWellFormed(String file, ByteBuffer bytes, Charset charset) throws TreeFault {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
        CoderResult result = decoder.decode(bytes, chars, true);
        if (result.isError()) {
            Location where = endOf(file, chars.flip().toString());
            throw new TreeFault(DiagnosticCode.NOT_TEXT, where, "these bytes are not " + charset.name(),
                    "save the file as UTF-8");
        }
    }

    private static Location endOf(String file, String text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean returnAlone = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (c == '\n' || returnAlone) {
                line++;
                start = i + 1;
            }
        }
        return new Location(file, line, text.codePointCount(start, text.length()) + 1, "");
    }
}
