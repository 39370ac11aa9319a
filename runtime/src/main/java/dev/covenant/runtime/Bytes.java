package dev.covenant.runtime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * An immutable sequence of bytes: the value of a contract's {@code format: byte} (base64 text on the wire). Two are
 * equal when their bytes are. The content is not shown by {@link #toString()}: it may be secret, and it is seldom
 * readable.
 */
public final class Bytes {

    private static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** A copy of the given bytes. */
    public static Bytes of(byte... content) {
        return content.length == 0 ? EMPTY : new Bytes(content.clone());
    }

    /** A copy of {@code length} bytes that start at {@code from}. */
    public static Bytes of(byte[] content, int from, int length) {
        return length == 0 ? EMPTY : new Bytes(Arrays.copyOfRange(content, from, from + length));
    }

    /**
     * The bytes that a base64 text stands for. Both alphabets of RFC 4648 are read, the standard and the URL-safe one,
     * and the padding may be missing.
     *
     * @throws IllegalArgumentException if the text is not base64
     */
    public static Bytes ofBase64(String text) {
        return new Bytes(Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
    }

    /** The number of bytes. */
    public int length() {
        return content.length;
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return content.clone();
    }

    /** A new stream over the bytes; they are not copied. */
    public InputStream asInputStream() {
        return new ByteArrayInputStream(content);
    }

    /** The bytes as base64 text, standard alphabet, padded. */
    public String base64() {
        return Base64.getEncoder().encodeToString(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "Bytes[" + content.length + "]";
    }
}
