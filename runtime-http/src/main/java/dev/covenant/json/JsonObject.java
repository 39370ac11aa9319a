package dev.covenant.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object. Its members keep their order; two objects are equal whatever the order. */
public final class JsonObject implements JsonValue {

    private final Map<String, JsonValue> members;

    private JsonObject(Map<String, JsonValue> members) {
        this.members = Collections.unmodifiableMap(members);
    }

    /** An object with a copy of the members, in the map's order. */
    public static JsonObject of(Map<String, ? extends JsonValue> members) {
        return new JsonObject(new LinkedHashMap<>(members));
    }

    /** An object with these members, which nobody else may change. */
    static JsonObject ofTrusted(Map<String, JsonValue> members) {
        return new JsonObject(members);
    }

    /** The members in their order; unmodifiable. */
    public Map<String, JsonValue> members() {
        return members;
    }

    /** A member's value, if there is such a member. */
    public Optional<JsonValue> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    @Override
    public JsonKind kind() {
        return JsonKind.OBJECT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject object && members.equals(object.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
