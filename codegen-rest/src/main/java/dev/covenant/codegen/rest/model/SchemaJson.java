package dev.covenant.codegen.rest.model;

import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonBoolean;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonValue;
import dev.covenant.model.Literal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON Schema that is being put together.
 */
final class SchemaJson {
    private final Map<String, JsonValue> keywords = new LinkedHashMap<>();

    /** {@code {"$ref": id}}. */
    static SchemaJson reference(String id) {
        return new SchemaJson().put("$ref", JsonValue.of(id));
    }

    SchemaJson put(String keyword, JsonValue value) {
        keywords.put(keyword, value);
        return this;
    }

    SchemaJson flag(String keyword, boolean value) {
        return value ? put(keyword, JsonBoolean.of(true)) : this;
    }

    SchemaJson count(String keyword, Optional<Long> value) {
        value.ifPresent(count -> put(keyword, JsonValue.of(count)));
        return this;
    }

    SchemaJson number(String keyword, Optional<BigDecimal> value) {
        value.ifPresent(number -> put(keyword, JsonValue.of(number)));
        return this;
    }

    SchemaJson text(String keyword, String value) {
        return value.isEmpty() ? this : put(keyword, JsonValue.of(value));
    }

    SchemaJson texts(String keyword, Collection<String> values) {
        return values.isEmpty()
                ? this
                : put(keyword, JsonArray.of(values.stream().map(JsonValue::of).toList()));
    }

    SchemaJson all(String keyword, List<JsonValue> values) {
        return values.isEmpty() ? this : put(keyword, JsonArray.of(values));
    }

    boolean has(String keyword) {
        return keywords.containsKey(keyword);
    }

    /** The same or null. */
    SchemaJson orNull() {
        JsonValue type = keywords.get("type");
        boolean limited = has("const")
                || has("enum")
                || has("$ref")
                || has("anyOf")
                || has("oneOf")
                || has("allOf")
                || has("not")
                || has("if");
        if (type == null && !limited) {
            return this;
        }
        if (type != null && !limited) {
            return put("type", JsonArray.of(type, JsonValue.of("null")));
        }
        SchemaJson nothing = new SchemaJson().text("type", "null");
        return new SchemaJson().all("anyOf", List.of(value(), nothing.value()));
    }

    JsonObject value() {
        return JsonObject.of(keywords);
    }

    /** A value of the contract as JSON. */
    static JsonValue literal(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return JsonValue.of(text.value());
        }
        if (literal instanceof Literal.Number number) {
            return JsonValue.of(number.value());
        }
        if (literal instanceof Literal.Bool bool) {
            return JsonValue.of(bool.value());
        }
        if (literal instanceof Literal.Items items) {
            return JsonArray.of(items.values().stream().map(SchemaJson::literal).toList());
        }
        if (literal instanceof Literal.Members members) {
            Map<String, JsonValue> values = new LinkedHashMap<>();
            members.values().forEach((name, value) -> values.put(name, literal(value)));
            return JsonObject.of(values);
        }
        return JsonValue.ofNull();
    }
}
