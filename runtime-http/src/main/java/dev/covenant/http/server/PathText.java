package dev.covenant.http.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Paths as they come in requests.
 */
final class PathText {
    private static final int HEX = 16;

    private PathText() {}

    /** Whether every escape is one and what they stand for is UTF-8 (no overlong form, no surrogate) without NUL. */
    static boolean isWellFormed(String rawPath) {
        if (rawPath.indexOf('%') < 0) {
            return true;
        }
        byte[] decoded = new byte[rawPath.length()];
        int count = 0;
        for (int at = 0; at < rawPath.length(); at++) {
            char c = rawPath.charAt(at);
            if (c == '%') {
                int octet = octet(rawPath, at + 1);
                if (octet <= 0) {
                    return false;
                }
                decoded[count++] = (byte) octet;
                at += 2;
            } else {
                decoded[count++] = (byte) c;
            }
        }
        return isUtf8(ByteBuffer.wrap(decoded, 0, count));
    }

    private static int octet(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = hex(text.charAt(at));
        int low = hex(text.charAt(at + 1));
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }

    private static int hex(char c) {
        return HexFormat.isHexDigit(c) ? HexFormat.fromHexDigit(c) : -1;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
