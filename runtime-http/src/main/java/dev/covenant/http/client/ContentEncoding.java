package dev.covenant.http.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** How the bytes of an answer are packed (RFC 9110, section 8.4): plain, or gzip, the one packing that we ask for. */
enum ContentEncoding {
    IDENTITY,
    GZIP;

    static final String ACCEPTED = "gzip";

    private static final int BUFFER = 8 * 1024;

    /**
     * What the {@code Content-Encoding} header says.
     *
     * @throws MalformedReplyException for a packing that was not asked for
     */
    static ContentEncoding of(@Nullable String header) throws MalformedReplyException {
        if (header == null || header.isBlank() || header.strip().equalsIgnoreCase("identity")) {
            return IDENTITY;
        }
        String name = header.strip();
        if (name.equalsIgnoreCase("gzip") || name.equalsIgnoreCase("x-gzip")) {
            return GZIP;
        }
        throw new MalformedReplyException("the answer is packed as '" + name + "', which was not asked for", null);
    }

    /** The bytes as they were before packing; nothing is read before the result is. */
    InputStream unpack(InputStream packed) {
        return this == IDENTITY ? packed : new Unpacked(packed);
    }

    /** Reads the head of the packed bytes at the first read, not when it is made: making it must not wait. */
    private static final class Unpacked extends InputStream {
        private final InputStream packed;
        private @Nullable InputStream plain;

        Unpacked(InputStream packed) {
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (plain == null) {
                plain = new GZIPInputStream(packed, BUFFER);
            }
            int count = plain.read(target, from, length);
            if (count < 0 && packed.read() >= 0) {
                throw new MalformedReplyException("there are bytes behind the end of the packed body", null);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            packed.close();
        }
    }
}
