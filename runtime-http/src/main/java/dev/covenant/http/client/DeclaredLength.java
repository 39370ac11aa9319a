package dev.covenant.http.client;

import dev.covenant.http.BodyTooLargeException;
import java.util.OptionalLong;

/** What the {@code Content-Length} header says, the length on the wire. */
final class DeclaredLength {
    private static final int MOST_DIGITS = 18;

    private DeclaredLength() {}

    /** The length; empty when it is not said, or not in digits. */
    static OptionalLong of(ReplyHead head) {
        String text = head.header("Content-Length");
        return text != null && isNumber(text) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static boolean isNumber(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    /**
     * The length, or 0; refuses a body that says itself that it is too long, before any of it is read.
     *
     * @param limit the most that is allowed
     */
    static long within(ReplyHead head, int limit) throws BodyTooLargeException {
        long length = of(head).orElse(0);
        if (length > limit) {
            throw new BodyTooLargeException(limit);
        }
        return length;
    }
}
