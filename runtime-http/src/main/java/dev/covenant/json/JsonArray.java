package dev.covenant.json;

import java.util.Collections;
import java.util.List;

/** A JSON array. */
public final class JsonArray implements JsonValue {

    private final List<JsonValue> elements;

    private JsonArray(List<JsonValue> elements) {
        this.elements = elements;
    }

    /** An array with a copy of the elements. */
    public static JsonArray of(List<? extends JsonValue> elements) {
        return new JsonArray(List.copyOf(elements));
    }

    /** An array of the elements. */
    public static JsonArray of(JsonValue... elements) {
        return new JsonArray(List.of(elements));
    }

    /** An array with these elements, which nobody else may change. */
    static JsonArray ofTrusted(List<JsonValue> elements) {
        return new JsonArray(Collections.unmodifiableList(elements));
    }

    /** The elements; unmodifiable. */
    public List<JsonValue> elements() {
        return elements;
    }

    @Override
    public JsonKind kind() {
        return JsonKind.ARRAY;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonArray array && elements.equals(array.elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
