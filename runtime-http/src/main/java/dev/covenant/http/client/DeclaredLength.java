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
        boolean number = text != null
                && !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
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
