package dev.covenant.json;

import java.util.Map;
import java.util.TreeMap;

/** A text that two values share exactly if they are equal: members sorted, numbers by value. */
final class CanonicalText {

    private CanonicalText() {}

    static String of(JsonValue value) {
        StringBuilder out = new StringBuilder();
        append(value, out);
        return out.toString();
    }

    private static void append(JsonValue value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            out.append('{');
            for (Map.Entry<String, JsonValue> member : new TreeMap<>(object.members()).entrySet()) {
                out.append(new JsonString(member.getKey())).append(':');
                append(member.getValue(), out);
                out.append(',');
            }
            out.append('}');
        } else if (value instanceof JsonArray array) {
            out.append('[');
            for (JsonValue element : array.elements()) {
                append(element, out);
                out.append(',');
            }
            out.append(']');
        } else if (value instanceof JsonNumber number) {
            SignificantDigits digits = SignificantDigits.of(number.text());
            out.append(digits.sign())
                    .append('x')
                    .append(digits.digits())
                    .append('e')
                    .append(digits.exponent());
        } else {
            out.append(value);
        }
    }
}
