package dev.covenant.http;

import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonNull;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonValue;
import java.util.List;

/**
 * Writes {@code name[a]=1&name[b][c]=2}. OpenAPI leaves open what becomes of arrays: here single values repeat the name
 * ({@code name[a]=1&name[a]=2}), and objects and arrays inside of arrays have an index ({@code name[a][0][b]=1}). The
 * brackets are percent-encoded, as RFC 3986 demands. Members that are null, and empty arrays and objects, leave no
 * trace.
 */
final class DeepObjectWriter {
    private final Parameter<?> parameter;
    private final ParameterEscape escape;
    private final StringBuilder out;

    DeepObjectWriter(Parameter<?> parameter, StringBuilder out) {
        this.parameter = parameter;
        this.escape = new ParameterEscape(parameter.styled(Style.FORM, true));
        this.out = out;
    }

    void write(JsonValue value) {
        write(parameter.name(), value, parameter.shape(), "");
    }

    private void write(String name, JsonValue value, Shape shape, String pointer) {
        if (value instanceof JsonObject object) {
            object.members().forEach((member, content) -> {
                String inner = pointer + "/" + Pointers.token(member);
                write(name + "[" + member + "]", content, member(shape, bracketless(member, inner)), inner);
            });
        } else if (value instanceof JsonArray array) {
            elements(name, array.elements(), shape instanceof Shape.Items items ? items.element() : Shape.ANY, pointer);
        } else if (value != JsonNull.NULL) {
            pair(name, ValueText.of(value));
        }
    }

    private void elements(String name, List<JsonValue> elements, Shape shape, String pointer) {
        boolean single =
                elements.stream().noneMatch(value -> value instanceof JsonObject || value instanceof JsonArray);
        for (int index = 0; index < elements.size(); index++) {
            JsonValue element = elements.get(index);
            if (element == JsonNull.NULL) {
                nullElement(name, shape, pointer + "/" + index);
            } else {
                write(single ? name : name + "[" + index + "]", element, shape, pointer + "/" + index);
            }
        }
    }

    private void nullElement(String name, Shape shape, String pointer) {
        if (!ShapedText.readsNull(shape)) {
            throw new ParameterFault(parameter.name(), pointer, "null cannot be told from text or from nothing");
        }
        pair(name, "null");
    }

    private String bracketless(String member, String pointer) {
        if (member.indexOf('[') >= 0 || member.indexOf(']') >= 0) {
            throw new ParameterFault(
                    parameter.name(), pointer, "a member with brackets in its name cannot be told from two");
        }
        return member;
    }

    private static Shape member(Shape shape, String name) {
        return shape instanceof Shape.Members members ? members.member(name) : Shape.ANY;
    }

    private void pair(String name, String text) {
        out.append(out.length() > 0 ? "&" : "")
                .append(escape.name(name))
                .append('=')
                .append(escape.one(text));
    }
}
