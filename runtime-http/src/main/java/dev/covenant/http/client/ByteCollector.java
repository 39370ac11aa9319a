package dev.covenant.http.client;

import dev.covenant.http.BodyTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A body as it is collected, in an array from the pool. */
final class ByteCollector {
    private static final byte[] RELEASED = {};
    private static final int MOST_RESERVED = 1024 * 1024 - 1;

    private final BufferPool pool;
    private final int limit;
    private byte[] bytes;
    private int length;

    /** @param limit the most bytes that are taken */
    ByteCollector(BufferPool pool, int limit) {
        this.pool = pool;
        this.limit = limit;
        this.bytes = pool.take();
    }

    /** Makes room for a body of that length, if it is not very long: a length may be said falsely. */
    void expect(long declared) {
        long size = Math.min(declared, MOST_RESERVED) + 1;
        if (size > bytes.length) {
            bytes = new byte[(int) size];
        }
    }

    /** Takes everything that the stream gives. */
    void addAll(InputStream in) throws IOException {
        while (true) {
            ensure(1);
            int count = in.read(bytes, length, bytes.length - length);
            if (count < 0) {
                return;
            }
            length += count;
            check(length);
        }
    }

    /** Takes what the stream gives, but no more than {@code most} bytes altogether; true when that was everything. */
    boolean addStart(InputStream in, int most) throws IOException {
        while (length < most) {
            ensure(1);
            int count = in.read(bytes, length, Math.min(most, bytes.length) - length);
            if (count < 0) {
                return true;
            }
            length += count;
        }
        return false;
    }

    void add(ByteBuffer piece) throws BodyTooLargeException {
        int count = piece.remaining();
        check((long) length + count);
        ensure(count);
        piece.get(bytes, length, count);
        length += count;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Gives the array back; the bytes are gone. */
    void release() {
        byte[] done = bytes;
        bytes = RELEASED;
        length = 0;
        pool.give(done);
    }

    private void check(long size) throws BodyTooLargeException {
        if (size > limit) {
            throw new BodyTooLargeException(limit);
        }
    }

    private void ensure(int room) {
        long wanted = (long) length + room;
        if (wanted > bytes.length) {
            // One byte more than the limit is let in: that tells a body of exactly the limit from a longer one.
            long grown = Math.min(Math.max(2L * bytes.length, wanted), Math.max(wanted, (long) limit + 1));
            // The array that is outgrown is dropped: given back, it would be found again and outgrown again.
            bytes = Arrays.copyOf(bytes, (int) grown);
        }
    }
}
