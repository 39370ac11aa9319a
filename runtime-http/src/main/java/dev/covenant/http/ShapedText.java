package dev.covenant.http;

import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonException;
import dev.covenant.json.JsonNull;
import dev.covenant.json.JsonNumber;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of bare texts, by the shape that the contract gives them.
 *
 * @param name of the parameter, for faults
 */
record ShapedText(String name) {
    private static final int LONGEST_NUMBER = 1_000;

    /** Whether the text {@code null} stands for JSON's null in this shape: where it could be nothing else. */
    static boolean readsNull(Shape shape) {
        return shape.equals(Shape.NUMBER) || shape.equals(Shape.BOOLEAN);
    }

    /** One value. Arrays and objects come as JSON. */
    JsonValue value(Shape shape, String text, String pointer) {
        return shape instanceof Shape.Scalar scalar ? scalar(scalar.kind(), text, pointer) : json(text, pointer);
    }

    private JsonValue scalar(Shape.Scalar.Kind kind, String text, String pointer) {
        return switch (kind) {
            case TEXT -> JsonValue.of(text);
            case NUMBER -> wanted(text.equals("null") ? JsonNull.NULL : number(text), text, pointer, "a number");
            case BOOLEAN ->
                wanted(text.equals("null") ? JsonNull.NULL : truth(text), text, pointer, "'true' or 'false'");
            case ANY -> {
                JsonValue guess = number(text);
                guess = guess == null ? truth(text) : guess;
                yield guess == null ? JsonValue.of(text) : guess;
            }
        };
    }

    private JsonValue wanted(@Nullable JsonValue value, String text, String pointer, String what) {
        if (value == null) {
            throw new ParameterFault(name, pointer, "'" + HeaderText.visible(text) + "' is not " + what);
        }
        return value;
    }

    private static @Nullable JsonValue truth(String text) {
        if (text.equals("true") || text.equals("false")) {
            return JsonValue.of(text.equals("true"));
        }
        return null;
    }

    private static @Nullable JsonValue number(String text) {
        return isNumber(text) ? JsonNumber.of(text) : null;
    }

    /** The grammar of JSON: {@code -? (0 | [1-9][0-9]*) (.[0-9]+)? ([eE][+-]?[0-9]+)?}. */
    static boolean isNumber(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, at);
        if (whole == at || (whole > at + 1 && text.charAt(at) == '0') || text.length() > LONGEST_NUMBER) {
            return false;
        }
        at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
            if (fraction == at + 1) {
                return false;
            }
            at = fraction;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int sign = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? 1 : 0;
            int exponent = digits(text, at + 1 + sign);
            return exponent > at + 1 + sign && exponent == text.length();
        }
        return at == text.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** A value from JSON text. */
    JsonValue json(String text, String pointer) {
        try {
            return JsonValue.parse(text);
        } catch (JsonException e) {
            throw new ParameterFault(name, pointer + e.pointer(), e.reason(), e);
        }
    }

    /** An array of one text an element. */
    JsonArray array(Shape element, List<String> texts, String pointer) {
        List<JsonValue> elements = new ArrayList<>(texts.size());
        for (String text : texts) {
            elements.add(value(element, text, pointer + "/" + elements.size()));
        }
        return JsonArray.of(elements);
    }

    /**
     * An object of names and texts.
     *
     * @param repeat whether members that are arrays come once an element; otherwise they come as JSON
     */
    JsonObject object(Shape.Members shape, List<Map.Entry<String, String>> pairs, boolean repeat) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        pairs.forEach(pair ->
                texts.computeIfAbsent(pair.getKey(), key -> new ArrayList<>(1)).add(pair.getValue()));
        Map<String, JsonValue> members = new LinkedHashMap<>();
        texts.forEach((member, given) -> members.put(member, member(shape.member(member), member, given, repeat)));
        return JsonObject.of(members);
    }

    private JsonValue member(Shape shape, String member, List<String> texts, boolean repeat) {
        String pointer = "/" + Pointers.token(member);
        if (repeat && shape instanceof Shape.Items items) {
            return array(items.element(), texts, pointer);
        }
        if (texts.size() == 1) {
            return value(shape, texts.get(0), pointer);
        }
        if (repeat && shape.equals(Shape.ANY)) {
            return array(shape, texts, pointer);
        }
        throw new ParameterFault(name, pointer, "is given " + texts.size() + " times");
    }
}
