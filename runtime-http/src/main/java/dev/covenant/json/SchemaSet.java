package dev.covenant.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of a contract by their ids. Each is compiled when it is first asked for or referred to, and kept. Safe
 * for use by several threads if the function is.
 */
public final class SchemaSet {

    private final Function<String, @Nullable String> textById;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private SchemaSet(Function<String, @Nullable String> textById) {
        this.textById = textById;
    }

    /**
     * A set of schemas.
     *
     * @param textById the JSON text of the schema with an id, or null if there is none; {@code $ref} has an id as it is
     */
    public static SchemaSet of(Function<String, @Nullable String> textById) {
        return new SchemaSet(textById);
    }

    /**
     * The schema with an id.
     *
     * @throws IllegalArgumentException if there is none, or a keyword in it does not have the form it must have
     * @throws JsonException if its text is not JSON
     */
    public Schema schema(String id) {
        Schema known = compiled.get(id);
        return known == null ? compile(id) : known;
    }

    private Schema compile(String id) {
        String text = textById.apply(id);
        if (text == null) {
            throw new IllegalArgumentException("there is no schema '" + id + "'");
        }
        // Two threads may compile the same schema at once; the second to finish takes the first one's, for schemas are
        // told apart by
        // identity.
        Schema schema = Schema.compile(JsonValue.parse(text), this);
        Schema earlier = compiled.putIfAbsent(id, schema);
        return earlier == null ? schema : earlier;
    }
}
