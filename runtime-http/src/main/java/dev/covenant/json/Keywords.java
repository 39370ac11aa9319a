package dev.covenant.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keywords of one schema object, with the schemas inside it compiled. What is not of the form a keyword must have
 * is refused.
 */
final class Keywords {

    private static final List<String> ONE =
            List.of("items", "contains", "additionalProperties", "propertyNames", "not", "if", "then", "else");
    private static final List<String> LISTS = List.of("prefixItems", "allOf", "anyOf", "oneOf");
    private static final List<String> MAPS = List.of("properties", "patternProperties");

    private final JsonObject source;
    private final Map<String, Schema> single = new LinkedHashMap<>();
    private final Map<String, List<Schema>> lists = new LinkedHashMap<>();
    private final Map<String, Map<String, Schema>> maps = new LinkedHashMap<>();

    Keywords(JsonObject source, SchemaSet set) {
        this.source = source;
        for (String keyword : ONE) {
            value(keyword).ifPresent(schema -> single.put(keyword, Schema.compile(schema, set)));
        }
        for (String keyword : LISTS) {
            List<JsonValue> elements = elements(keyword);
            lists.put(
                    keyword,
                    elements.stream().map(schema -> Schema.compile(schema, set)).toList());
        }
        for (String keyword : MAPS) {
            Map<String, Schema> schemas = new LinkedHashMap<>();
            members(keyword).forEach((name, schema) -> schemas.put(name, Schema.compile(schema, set)));
            maps.put(keyword, schemas);
        }
    }

    Optional<JsonValue> value(String keyword) {
        return source.get(keyword);
    }

    boolean flag(String keyword) {
        return value(keyword).map(JsonBoolean.TRUE::equals).orElse(false);
    }

    Optional<String> text(String keyword) {
        return value(keyword).map(value -> textOf(keyword, value));
    }

    Optional<JsonNumber> number(String keyword) {
        return value(keyword).map(value -> {
            if (value instanceof JsonNumber number) {
                return number;
            }
            throw malformed(keyword, "a number");
        });
    }

    Optional<Integer> count(String keyword) {
        return number(keyword).map(number -> {
            try {
                return number.decimal().intValueExact();
            } catch (ArithmeticException e) {
                throw malformed(keyword, "a count");
            }
        });
    }

    /** The strings of an array; a lone string counts as an array of one. */
    List<String> texts(String keyword) {
        Optional<JsonValue> lone = value(keyword).filter(JsonString.class::isInstance);
        List<JsonValue> values = lone.map(List::of).orElseGet(() -> elements(keyword));
        return values.stream().map(value -> textOf(keyword, value)).toList();
    }

    List<JsonValue> elements(String keyword) {
        return value(keyword)
                .map(value -> {
                    if (value instanceof JsonArray array) {
                        return array.elements();
                    }
                    throw malformed(keyword, "an array");
                })
                .orElse(List.of());
    }

    Map<String, JsonValue> members(String keyword) {
        return value(keyword)
                .map(value -> {
                    if (value instanceof JsonObject object) {
                        return object.members();
                    }
                    throw malformed(keyword, "an object");
                })
                .orElse(Map.of());
    }

    Optional<Schema> schema(String keyword) {
        return Optional.ofNullable(single.get(keyword));
    }

    List<Schema> schemas(String keyword) {
        return lists.getOrDefault(keyword, List.of());
    }

    Map<String, Schema> schemaMap(String keyword) {
        return maps.getOrDefault(keyword, Map.of());
    }

    private String textOf(String keyword, JsonValue value) {
        if (value instanceof JsonString string) {
            return string.text();
        }
        throw malformed(keyword, "a string");
    }

    private IllegalArgumentException malformed(String keyword, String wanted) {
        return new IllegalArgumentException(
                "the schema's keyword '" + keyword + "' must be " + wanted + ": " + source.get(keyword));
    }
}
