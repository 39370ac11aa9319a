package dev.covenant.model.openapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON pointers in URI fragments (RFC 6901, section 6).
 */
final class Pointers {
    private Pointers() {}

    /** The steps of {@code /a/b}; both kinds of escapes undone. */
    static List<String> steps(String pointer) {
        List<String> steps = new ArrayList<>(6);
        int start = 1;
        while (start <= pointer.length()) {
            int end = pointer.indexOf('/', start);
            String step = pointer.substring(start, end < 0 ? pointer.length() : end);
            steps.add(unescaped(percentDecoded(step)));
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        return steps;
    }

    private static String unescaped(String step) {
        return step.indexOf('~') < 0 ? step : step.replace("~1", "/").replace("~0", "~");
    }

    /** Percent escapes that are none stay as they are: a name may have a percent sign. */
    static String percentDecoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                decoded[length++] = (byte) (16 * high + low);
                i += 2;
            } else {
                decoded[length++] = bytes[i];
            }
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }
}
