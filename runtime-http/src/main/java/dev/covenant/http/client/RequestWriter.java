package dev.covenant.http.client;

import dev.covenant.http.Content;
import dev.covenant.http.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Takes parameters and body of a request from generated code.
 */
public interface RequestWriter {
    /** Writes a parameter; null: it is left out. */
    <T> void param(Parameter<T> parameter, @Nullable T value);

    /** Writes the body; null: there is none. */
    <T> void body(Content<T> content, @Nullable T value);
}
