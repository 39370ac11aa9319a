package dev.covenant.json;

import java.math.BigDecimal;

/**
 * Any JSON value, as data: immutable, with value equality. {@code toString()} is its JSON text.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /** The kind of value. */
    JsonKind kind();

    /** A string. */
    static JsonString of(String text) {
        return new JsonString(text);
    }

    /** An integer. */
    static JsonNumber of(long value) {
        return JsonNumber.ofTrusted(Long.toString(value));
    }

    /**
     * A number.
     *
     * @throws JsonException if the double is not finite
     */
    static JsonNumber of(double value) {
        if (!Double.isFinite(value)) {
            throw new JsonException("JSON has no number for " + value, "", JsonException.NO_OFFSET);
        }
        return JsonNumber.ofTrusted(Double.toString(value));
    }

    /** A number with all its digits. */
    static JsonNumber of(BigDecimal value) {
        return JsonNumber.ofTrusted(value.toString());
    }

    /** {@code true} or {@code false}. */
    static JsonBoolean of(boolean value) {
        return JsonBoolean.of(value);
    }

    /** {@code null}. */
    static JsonNull ofNull() {
        return JsonNull.NULL;
    }

    /**
     * The value that a text stands for.
     *
     * @throws JsonException if the text is not JSON
     */
    static JsonValue parse(String json) {
        return JsonCodecs.fromText(codec(), json);
    }

    /**
     * The value that a text in UTF-8 stands for.
     *
     * @throws JsonException if the text is not JSON
     */
    static JsonValue parse(byte[] json) {
        return JsonCodecs.fromBytes(codec(), json);
    }

    /** The codec of values of any kind. */
    static JsonCodec<JsonValue> codec() {
        return JsonCodecs.VALUE;
    }
}
