package dev.covenant.json;

import java.nio.charset.StandardCharsets;

/** A value as its JSON text. Not by way of {@link JsonCodecs}: whoever only prints a value need not wait for all codecs to be made. */
final class JsonText {
    private JsonText() {}

    static String of(JsonValue value) {
        JsonWriter out = JsonWriter.create();
        out.writeValue(value);
        return new String(out.buffer(), 0, out.length(), StandardCharsets.UTF_8);
    }
}
