package dev.covenant.json;

import java.util.Arrays;

/**
 * A member's name as it stands in compact JSON, quotes and colon included, with its first and last bytes as words: most
 * names are recognised by two comparisons and written by two stores.
 */
final class EncodedName {

    /** How many bytes after the position a writer must have room for, beyond {@link #length()}. */
    static final int SLACK = 2 * Words.SIZE;

    /** See {@link #endAfter}: a member that is not the first. */
    static final long COMMA = 0;

    /** See {@link #endAfter}: the first member, right behind the brace. */
    static final long BRACE = ',' ^ '{';

    private final byte[] text;
    private final int length;
    private final long first;
    private final long second;
    private final long head;
    private final long headMask;
    private final long tail;

    private EncodedName(byte[] text, long headMask) {
        int lengthWithComma = text.length + 1;
        byte[] afterComma = new byte[lengthWithComma + SLACK];
        afterComma[0] = ',';
        System.arraycopy(text, 0, afterComma, 1, text.length);
        this.text = text;
        this.length = text.length;
        this.first = Words.get(afterComma, 1);
        this.second = Words.get(afterComma, 1 + Words.SIZE);
        this.head = Words.get(afterComma, 0);
        this.headMask = headMask;
        this.tail = Words.get(afterComma, Math.max(0, lengthWithComma - Words.SIZE));
    }

    static EncodedName of(String name) {
        JsonWriter out = JsonWriter.create();
        out.name(name);
        int masked = Math.min(Words.SIZE, out.length() + 1);
        return new EncodedName(Arrays.copyOf(out.buffer(), out.length()), -1L >>> (Long.SIZE - masked * Byte.SIZE));
    }

    /** The name that is nowhere: with nothing of a word looked at, no word is the one looked for. */
    static EncodedName none() {
        return new EncodedName(new byte[0], 0);
    }

    int length() {
        return length;
    }

    /**
     * The index after a separator and exactly this text at the position, or -1. May be -1 although they are there,
     * close to the end of the array: the caller has a thorough way to look at a name anyway.
     *
     * @param separator what the separator differs in from a comma, {@link #COMMA} or {@link #BRACE}
     */
    int endAfter(long separator, byte[] buffer, int at, int end) {
        int after = at + length + 1;
        if (after > end
                || at + Words.SIZE > buffer.length
                || ((Words.get(buffer, at) ^ separator) & headMask) != head) {
            return -1;
        }
        if (length >= Words.SIZE && !endsAt(buffer, at, after)) {
            return -1;
        }
        return after;
    }

    /** Writes the text; there must be room for {@link #length()} and {@link #SLACK}. */
    void put(byte[] buffer, int at) {
        if (length > 2 * Words.SIZE) {
            System.arraycopy(text, 0, buffer, at, length);
            return;
        }
        Words.put(buffer, at, first);
        Words.put(buffer, at + Words.SIZE, second);
    }

    private boolean endsAt(byte[] buffer, int at, int after) {
        return Words.get(buffer, after - Words.SIZE) == tail
                && (length < 2 * Words.SIZE || Arrays.equals(buffer, at + 1, after, text, 0, length));
    }
}
