package dev.covenant.http;

import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonLimits;
import dev.covenant.json.JsonNull;
import dev.covenant.json.JsonNumber;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonReader;
import dev.covenant.json.JsonString;
import dev.covenant.json.JsonValue;
import dev.covenant.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as bare text: strings without quotes, numbers and booleans by their digits and letters, anything else as
 * JSON.
 */
final class ValueText {
    /** This many digits never exceed an int. */
    private static final int SURELY_INT = 9;

    private ValueText() {}

    /** The value as data; single values of the common codecs take no detour over JSON text. */
    static <T> JsonValue value(JsonCodec<T> codec, T value) {
        if (value instanceof String text && codec == (Object) JsonCodecs.STRING) {
            return new JsonString(text);
        }
        if (value instanceof Boolean truth && codec == (Object) JsonCodecs.BOOLEAN) {
            return JsonValue.of(truth);
        }
        if (value instanceof Number number && (codec == (Object) JsonCodecs.LONG || codec == (Object) JsonCodecs.INT)) {
            return JsonValue.of(number.longValue());
        }
        JsonWriter out = JsonWriter.create();
        codec.write(value, out);
        JsonReader in = JsonReader.of(out.buffer(), 0, out.length(), JsonLimits.DEFAULT);
        JsonValue data = in.readValue();
        in.endDocument();
        return data;
    }

    /** The value that data stands for; the strings and integers of most parameters take no detour over JSON text. */
    static <T> T decode(JsonCodec<T> codec, JsonValue data) {
        Object value = null;
        if (data instanceof JsonString string && codec == (Object) JsonCodecs.STRING) {
            value = string.text();
        } else if (data instanceof JsonNumber number && number.text().length() <= SURELY_INT) {
            value = integer(codec, number.text());
        }
        if (value == null) {
            return JsonCodecs.fromValue(codec, data);
        }
        @SuppressWarnings("unchecked") // the codec is the one of this type
        T typed = (T) value;
        return typed;
    }

    private static @Nullable Object integer(JsonCodec<?> codec, String text) {
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits && codec == JsonCodecs.INT) {
            return Integer.valueOf(text);
        }
        return digits && codec == JsonCodecs.LONG ? Long.valueOf(text) : null;
    }

    /** The text of one value; of arrays and objects their JSON. */
    static String of(JsonValue value) {
        return value instanceof JsonString string ? string.text() : value.toString();
    }

    /** The texts of an array's elements. */
    static List<String> elements(String name, JsonArray array, Shape shape) {
        Shape element = shape instanceof Shape.Items items ? items.element() : Shape.ANY;
        List<String> texts = new ArrayList<>(array.elements().size());
        for (JsonValue value : array.elements()) {
            if (value == JsonNull.NULL && !ShapedText.readsNull(element)) {
                throw new ParameterFault(
                        name, "/" + texts.size(), "null in an array of text cannot be told from the text 'null'");
            }
            texts.add(of(value));
        }
        return texts;
    }

    /**
     * Names and texts of an object's members, those that are null left out (RFC 6570, section 2.3).
     *
     * @param repeat whether a member that is an array comes once an element
     */
    static List<Map.Entry<String, String>> members(String name, JsonObject object, Shape shape, boolean repeat) {
        List<Map.Entry<String, String>> members = new ArrayList<>();
        object.members().forEach((member, value) -> {
            if (repeat && value instanceof JsonArray array) {
                Shape elements = shape instanceof Shape.Members listed ? listed.member(member) : Shape.ANY;
                elements(name, array, elements).forEach(text -> members.add(Map.entry(member, text)));
            } else if (value != JsonNull.NULL) {
                members.add(Map.entry(member, of(value)));
            }
        });
        return members;
    }

    /** A JSON text in ASCII alone, for headers. */
    static String ascii(String json) {
        StringBuilder out = new StringBuilder(json.length());
        for (int at = 0; at < json.length(); at++) {
            char c = json.charAt(at);
            if (c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
