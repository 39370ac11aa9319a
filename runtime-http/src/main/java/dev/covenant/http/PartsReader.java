package dev.covenant.http;

import dev.covenant.json.JsonCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives generated code the parts of a multipart body that a server received. Faults are collected, not thrown: the call
 * is refused with all of them before its handler runs.
 */
public interface PartsReader {
    /** The value of the part, or null when it did not come. */
    <T> @Nullable T value(String name, JsonCodec<T> codec, Shape shape);

    /** The values of all parts of this name. */
    <T> List<T> values(String name, JsonCodec<T> codec, Shape shape);

    /** The file of this name, or null. Large files are kept on disk until the call ends. */
    @Nullable
    FilePart file(String name);

    /** All files of this name. */
    List<FilePart> files(String name);

    /** Notes that a required part did not come: the call will be refused, whatever is made of the others. */
    void missing(String name);
}
