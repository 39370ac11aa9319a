package dev.covenant.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a {@code google.protobuf.FileDescriptorSet}, with all imports (those a file imports stand before it) and source
 * information, as protoc wrote them.
 */
public final class DescriptorSet {
    private final byte[] bytes;

    private DescriptorSet(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static DescriptorSet of(byte[] bytes) {
        return new DescriptorSet(bytes.clone());
    }

    /** The number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** A stream of the bytes. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DescriptorSet set && Arrays.equals(bytes, set.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "DescriptorSet of " + bytes.length + " bytes";
    }
}
