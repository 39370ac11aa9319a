package dev.covenant.http;

import dev.covenant.json.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * Takes the parts of a multipart body from generated code.
 */
public interface PartsWriter {
    /**
     * A part with a value: JSON for objects and arrays, plain text for single values, unless {@code contentType}
     * says.
     */
    <T> void value(String name, @Nullable T value, JsonCodec<T> codec, String contentType);

    /** A part with bytes. */
    void file(String name, @Nullable FilePart value, String contentType);
}
