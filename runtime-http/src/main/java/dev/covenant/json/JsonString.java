package dev.covenant.json;

import java.util.Objects;

/**
 * A JSON string.
 *
 * @param text the text that it stands for, without quotes and escapes
 */
public record JsonString(String text) implements JsonValue {

    /** Refuses null. */
    public JsonString {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public JsonKind kind() {
        return JsonKind.STRING;
    }

    /** The JSON text, quotes included; see {@link #text()} for the content. */
    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
