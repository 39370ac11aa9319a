package dev.covenant.json;

/**
 * How a type looks as JSON. A codec is stateless and safe for use by several threads. It reads and writes exactly one
 * JSON value.
 *
 * @param <T> the type
 */
public interface JsonCodec<T> {

    /**
     * Reads the next value.
     *
     * @throws JsonException if the text is not JSON or not a {@code T}
     */
    T read(JsonReader in);

    /**
     * Writes a value.
     *
     * @throws JsonException if JSON cannot express the value, such as a number that is not finite
     */
    void write(T value, JsonWriter out);
}
