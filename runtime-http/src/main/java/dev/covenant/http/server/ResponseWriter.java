package dev.covenant.http.server;

import dev.covenant.http.Content;
import dev.covenant.http.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes an answer from generated code.
 */
public interface ResponseWriter {
    void status(int status);

    /** A declared header; null: left out. */
    <T> void header(Parameter<T> header, @Nullable T value);

    /** The body in the content that the caller likes best; without contents: no body. */
    <T> void body(T value, List<Content<T>> contents);
}
