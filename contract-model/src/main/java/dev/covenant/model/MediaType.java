package dev.covenant.model;

import java.util.Map;
import java.util.Optional;

/**
 * A body in one media type.
 *
 * @param name as written, such as {@code application/json; charset=utf-8}
 * @param type its type; absent when the contract gives no schema
 * @param encodings how the properties of a form or multipart body are written, by property name
 * @param itemType the type of one item of a sequence (SSE, NDJSON) when the contract says it ({@code itemSchema})
 * @param defaultValue the default of the whole body
 */
public record MediaType(
        String name,
        Optional<TypeRef> type,
        Map<String, Encoding> encodings,
        Optional<TypeRef> itemType,
        Optional<Literal> defaultValue,
        Location location)
        implements Located {
    public MediaType {
        encodings = Ordered.copyOf(encodings);
    }

    /** Without a default. */
    public MediaType(
            String name,
            Optional<TypeRef> type,
            Map<String, Encoding> encodings,
            Optional<TypeRef> itemType,
            Location location) {
        this(name, type, encodings, itemType, Optional.empty(), location);
    }
}
