package dev.covenant.http;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that are being collected, up to a limit. */
final class EventBytes {
    private final int limit;
    private byte[] bytes = new byte[256];
    private int length;

    EventBytes(int limit) {
        this.limit = limit;
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    void clear() {
        length = 0;
    }

    /** Forgets the bytes from this index on. */
    void truncate(int to) {
        length = to;
    }

    /** Takes the bytes at the buffer's position up to but not including {@code end}, and moves the position there. */
    void take(ByteBuffer from, int end) throws EventFraming.Broken {
        int count = end - from.position();
        room(count);
        from.get(bytes, length, count);
        length += count;
    }

    void append(byte[] from, int start, int count) throws EventFraming.Broken {
        room(count);
        System.arraycopy(from, start, bytes, length, count);
        length += count;
    }

    void append(char ascii) throws EventFraming.Broken {
        room(1);
        bytes[length] = (byte) ascii;
        length++;
    }

    private void room(int count) throws EventFraming.Broken {
        if (count > limit - length) {
            throw new EventFraming.Broken("an event is larger than " + limit + " bytes");
        }
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, (int) Math.min(limit, 2L * bytes.length)));
        }
    }
}
