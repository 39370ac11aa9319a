package dev.covenant.json;

/** JSON's {@code null}, as a value. */
public enum JsonNull implements JsonValue {
    /** The only one. */
    NULL;

    @Override
    public JsonKind kind() {
        return JsonKind.NULL;
    }

    @Override
    public String toString() {
        return "null";
    }
}
