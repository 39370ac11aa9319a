package dev.covenant.http.server;

import dev.covenant.http.Headers;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Header and trailer fields as RFC 9112, section 5, has them: no folding, no space before the colon.
 */
final class FieldLines {
    private static final int LONGEST = 16 * 1024;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_FIELDS = 100;
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    /** Visible characters, space, tab, and what is beyond ASCII. */
    private static final Pattern VALUE = Pattern.compile("[\t -~\u0080-\u00ff]*");

    private FieldLines() {}

    /**
     * Reads fields up to the empty line.
     *
     * @throws LineException when a line is no field, or there is too much
     */
    static Headers read(ConnectionInput in) throws IOException {
        Headers.Builder fields = Headers.builder();
        int count = 0;
        int bytes = 0;
        for (String line = in.line(LONGEST); !line.isEmpty(); line = in.line(LONGEST)) {
            count++;
            bytes += line.length();
            if (count > MOST_FIELDS || bytes > MOST_BYTES) {
                throw new LineException("there may be " + MOST_FIELDS + " fields with " + MOST_BYTES + " bytes", true);
            }
            int colon = line.indexOf(':');
            String name = line.substring(0, Math.max(0, colon));
            String value = trimmed(line.substring(colon + 1));
            if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                throw new LineException("a header field is malformed", false);
            }
            fields.add(name, value);
        }
        return fields.build();
    }

    /** Without the optional white space of HTTP, which is less than what {@code strip} takes. */
    private static String trimmed(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isSpace(value.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
