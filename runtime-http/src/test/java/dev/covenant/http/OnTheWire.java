package dev.covenant.http;

import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes and reads one parameter of any JSON, wherever it travels. */
final class OnTheWire {
    private OnTheWire() {}

    static Parameter<JsonValue> parameter(In in, Style style, boolean explode, Shape shape) {
        return new Parameter<>("color", in, JsonCodecs.VALUE, shape, false, style, explode, false, false);
    }

    static String write(Parameter<JsonValue> parameter, JsonValue value) {
        StringBuilder out = new StringBuilder();
        switch (parameter.in()) {
            case PATH -> out.append(ParameterWriter.path(parameter, value));
            case QUERY -> ParameterWriter.query(parameter, value, out);
            case HEADER -> out.append(ParameterWriter.header(parameter, value).orElse("(absent)"));
            case COOKIE -> ParameterWriter.cookie(parameter, value, out);
        }
        return out.toString();
    }

    static @Nullable JsonValue read(Parameter<JsonValue> parameter, String wire) {
        return reader(parameter, wire).read(parameter);
    }

    static ParameterReader reader(Parameter<JsonValue> parameter, String wire) {
        return switch (parameter.in()) {
            case PATH -> ParameterReader.of(Map.of(parameter.name(), wire), null, Headers.none());
            case QUERY -> ParameterReader.of(Map.of(), wire, Headers.none());
            case HEADER -> ParameterReader.of(Headers.of(Map.of(parameter.name(), wire)));
            case COOKIE -> ParameterReader.of(Headers.of(Map.of("Cookie", wire)));
        };
    }
}
