package dev.covenant.http.server;

import dev.covenant.http.Content;
import dev.covenant.json.Schema;
import java.util.function.Consumer;

/**
 * A media type in which a request's body may come.
 *
 * @param schema what the JSON value of the body must fulfil
 * @param sink takes the decoded value: the setter of the request's builder
 */
public record BodyOption<T>(Content<T> content, Schema schema, Consumer<T> sink) {}
