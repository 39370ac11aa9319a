package dev.covenant.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A JSON number, in the very digits it came in: {@code 1.50} is written again as {@code 1.50}. Equality is that of the
 * number, so it is equal to {@code 1.5} and to {@code 15e-1}.
 */
public final class JsonNumber implements JsonValue, Comparable<JsonNumber> {

    private static final JsonCodec<JsonNumber> CODEC = new JsonCodec<>() {
        @Override
        public JsonNumber read(JsonReader in) {
            in.nextByte();
            return new JsonNumber(NumberText.read(in));
        }

        @Override
        public void write(JsonNumber value, JsonWriter out) {
            out.writeValue(value);
        }
    };

    private final String text;

    private JsonNumber(String text) {
        this.text = text;
    }

    /**
     * The number that a JSON text stands for.
     *
     * @throws JsonException if the text is not a JSON number of at most 1,000 characters
     */
    public static JsonNumber of(String text) {
        JsonNumber number = find(text);
        if (number == null) {
            throw new JsonException("expected a number", "", 0);
        }
        return number;
    }

    /** The number that a text stands for, or null if it does not follow JSON's grammar. */
    static @Nullable JsonNumber find(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        JsonReader in = JsonReader.of(utf8);
        // White space around a number is allowed in a document, and is not part of the number.
        JsonNumber number = in.tryRead(CODEC);
        return number != null && number.text.length() == utf8.length ? number : null;
    }

    /** The number of a text that is known to follow the grammar. */
    static JsonNumber ofTrusted(String text) {
        return new JsonNumber(text);
    }

    /** The digits as they are in JSON. */
    public String text() {
        return text;
    }

    /** Whether there is nothing behind the point, as in {@code 5}, {@code 5.0} and {@code 50e-1}. */
    public boolean isIntegral() {
        return SignificantDigits.of(text).isIntegral();
    }

    /**
     * The number as a decimal.
     *
     * @throws ArithmeticException if its exponent is beyond 32 bits
     */
    public BigDecimal decimal() {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new ArithmeticException("the exponent of " + text + " is out of range");
        }
    }

    @Override
    public JsonKind kind() {
        return JsonKind.NUMBER;
    }

    @Override
    public int compareTo(JsonNumber other) {
        return SignificantDigits.of(text).compareTo(SignificantDigits.of(other.text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber number
                && (text.equals(number.text) || SignificantDigits.of(text).equals(SignificantDigits.of(number.text)));
    }

    @Override
    public int hashCode() {
        return SignificantDigits.of(text).hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
