package dev.covenant.json;

import java.io.Serial;

/**
 * A text that is not JSON, a JSON value that is not of the type asked for, or a value that JSON cannot express; with
 * the place.
 */
public final class JsonException extends RuntimeException {

    /** The {@link #offset()} of a fault that no byte of an input is to blame for. */
    public static final int NO_OFFSET = -1;

    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String pointer;
    private final int offset;

    /**
     * A located fault.
     *
     * @param message what is wrong
     * @param pointer the JSON pointer (RFC 6901) of the value; empty for the whole document
     * @param offset the index of the byte, or {@link #NO_OFFSET}
     */
    public JsonException(String message, String pointer, int offset) {
        super(describe(message, pointer, offset));
        this.reason = message;
        this.pointer = pointer;
        this.offset = offset;
    }

    /**
     * A fault inside an attempt that will be caught at once: it has no place and no stack trace, and so costs next to
     * nothing.
     */
    private JsonException(String message) {
        super(message, null, false, false);
        this.reason = message;
        this.pointer = "";
        this.offset = NO_OFFSET;
    }

    static JsonException ofAttempt(String message) {
        return new JsonException(message);
    }

    /** What is wrong, without the place. */
    public String reason() {
        return reason;
    }

    /** The JSON pointer (RFC 6901) of the value at fault; empty for the whole document. */
    public String pointer() {
        return pointer;
    }

    /** The index in the input of the byte at fault, from 0, or {@link #NO_OFFSET}. */
    public int offset() {
        return offset;
    }

    private static String describe(String message, String pointer, int offset) {
        StringBuilder text = new StringBuilder(message);
        if (!pointer.isEmpty()) {
            text.append(" at ").append(pointer);
        }
        if (offset != NO_OFFSET) {
            text.append(" (byte ").append(offset).append(')');
        }
        return text.toString();
    }
}
