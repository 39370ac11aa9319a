package dev.covenant.http;

/**
 * Generated: writes a multipart body part by part, and reads it back.
 */
public interface PartsCodec<T> {
    /** Adds the parts of the value, in order. */
    void write(T value, PartsWriter out);

    /** Makes the value of the parts that came. Called on servers only. */
    T read(PartsReader in);
}
