package dev.covenant.http;

import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonException;
import dev.covenant.json.JsonNull;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes parameters as the contract says: every style of OpenAPI 2.0 to 3.1 in paths, queries, headers and cookies.
 *
 * <p>What the styles cannot tell apart is refused with a {@link ParameterFault} where the receiver would read
 * something else: an element with a comma in a header, null in an array of text, an empty path segment. It is let
 * through where OpenAPI means it so: members that are null are left out; an empty exploded array or object is not
 * there at all; {@code [""]}, not exploded, is an empty array. Arrays and objects inside of others travel as JSON,
 * but deep objects have names for them.
 *
 * <p>{@link ParameterReader} reads what is written here.
 */
public final class ParameterWriter {
    private ParameterWriter() {}

    /**
     * The encoded text that stands for a variable in a path, the prefix of its style included.
     *
     * @throws ParameterFault when a path cannot hold the value
     */
    public static <T> String path(Parameter<T> parameter, T value) {
        StringBuilder out = new StringBuilder();
        JsonValue data = data(parameter, value);
        if (data == JsonNull.NULL) {
            throw new ParameterFault(parameter.name(), "", "null cannot stand in a path");
        }
        append(parameter, data, out);
        if (out.length() == 0) {
            throw new ParameterFault(parameter.name(), "", "an empty text cannot stand in a path");
        }
        return out.toString();
    }

    /**
     * Appends the encoded pairs of a query parameter, with an ampersand between them and what is there already. Null
     * is left out.
     *
     * @throws ParameterFault when a query cannot hold the value
     */
    public static <T> void query(Parameter<T> parameter, T value, StringBuilder query) {
        pairs(parameter, data(parameter, value), "&", query);
    }

    /**
     * Appends the pairs of a cookie parameter, with a semicolon between them and what is there already: an exploded
     * array or object is several cookies. Null is left out.
     *
     * @throws ParameterFault when a cookie cannot hold the value
     */
    public static <T> void cookie(Parameter<T> parameter, T value, StringBuilder cookies) {
        pairs(parameter, data(parameter, value), "; ", cookies);
    }

    /**
     * The value of a header; empty for null.
     *
     * @throws ParameterFault when a header cannot hold the value
     */
    public static <T> Optional<String> header(Parameter<T> parameter, T value) {
        JsonValue data = data(parameter, value);
        if (data == JsonNull.NULL) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        append(parameter, data, out);
        return Optional.of(out.toString());
    }

    static void pairs(Parameter<?> parameter, JsonValue data, String separator, StringBuilder target) {
        if (data == JsonNull.NULL) {
            return;
        }
        StringBuilder out = new StringBuilder();
        if (parameter.style() == Style.DEEP_OBJECT && !parameter.content()) {
            new DeepObjectWriter(parameter, out).write(data);
        } else {
            append(parameter, data, out);
        }
        if (target.length() > 0 && out.length() > 0) {
            target.append(separator);
        }
        target.append(out);
    }

    private static <T> JsonValue data(Parameter<T> parameter, T value) {
        try {
            return ValueText.value(parameter.codec(), value);
        } catch (JsonException e) {
            throw new ParameterFault(parameter.name(), e.pointer(), e.reason(), e);
        }
    }

    private static void append(Parameter<?> parameter, JsonValue data, StringBuilder out) {
        Expansion expansion = Expansion.of(parameter);
        ParameterEscape escape = new ParameterEscape(parameter);
        String name = escape.name(parameter.name());
        if (parameter.content()) {
            expansion.one(
                    name,
                    escape.one(parameter.in() == In.HEADER ? ValueText.ascii(data.toString()) : data.toString()),
                    out);
        } else if (data instanceof JsonArray array) {
            List<String> texts = ValueText.elements(parameter.name(), array, parameter.shape());
            expansion.many(name, escape.elements(texts), parameter.explode(), out);
        } else if (data instanceof JsonObject object) {
            boolean repeat = parameter.explode() && expansion.named() && parameter.in() != In.PATH;
            List<Map.Entry<String, String>> members =
                    ValueText.members(parameter.name(), object, parameter.shape(), repeat);
            expansion.members(name, escape.members(members), parameter.explode(), out);
        } else {
            expansion.one(name, escape.one(ValueText.of(data)), out);
        }
    }
}
