package dev.covenant.json;

import java.util.Map;

/** Any JSON value as text. */
final class ValueEncoder {

    private ValueEncoder() {}

    static void write(JsonValue value, JsonWriter out) {
        if (value instanceof JsonString string) {
            out.writeString(string.text());
        } else if (value instanceof JsonNumber number) {
            out.writeAscii(number.text());
        } else if (value instanceof JsonObject object) {
            writeObject(object, out);
        } else if (value instanceof JsonArray array) {
            writeArray(array, out);
        } else if (value instanceof JsonBoolean bool) {
            out.writeBoolean(bool.value());
        } else {
            out.writeNull();
        }
    }

    private static void writeObject(JsonObject object, JsonWriter out) {
        out.beginObject();
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            out.name(member.getKey());
            write(member.getValue(), out);
        }
        out.endObject();
    }

    private static void writeArray(JsonArray array, JsonWriter out) {
        out.beginArray();
        for (JsonValue element : array.elements()) {
            write(element, out);
        }
        out.endArray();
    }
}
