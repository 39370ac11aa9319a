package dev.covenant.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns the schemas of an OpenAPI document into plain JSON Schema 2020-12, as its specification says they are to be read: {@code nullable}
 * and boolean {@code exclusiveMinimum} of 3.0, formats of numbers, and {@code required} of what only the other side sends.
 */
final class PlainSchemas {
    private static final List<String> ONE = List.of(
            "not",
            "if",
            "then",
            "else",
            "items",
            "contains",
            "additionalProperties",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "additionalItems");
    private static final List<String> SEVERAL = List.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final List<String> NAMED =
            List.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");

    private final ObjectNode document;
    private final boolean modern;
    private final String othersWord;

    private PlainSchemas(ObjectNode document, boolean request) {
        this.document = document;
        this.modern = document.path("openapi").asText().startsWith("3.1")
                || document.path("openapi").asText().startsWith("3.2");
        this.othersWord = request ? "readOnly" : "writeOnly";
    }

    /** The document with plain schemas, where values travel in requests or else in responses. */
    static ObjectNode of(JsonNode contract, boolean request) {
        ObjectNode document = contract.deepCopy();
        new PlainSchemas(document, request).element(document);
        return document;
    }

    private void element(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : new ArrayList<>(object.properties())) {
                String key = member.getKey();
                if (key.equals("schema") || key.equals("itemSchema")) {
                    object.set(key, schema(member.getValue(), Set.of()));
                } else if (member.getValue() instanceof ObjectNode schemas
                        && (key.equals("schemas") || (key.equals("definitions") && object.has("paths")))) {
                    named(schemas);
                } else if (!key.startsWith("example") && !key.startsWith("x-")) {
                    element(member.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::element);
        }
    }

    private void named(ObjectNode schemas) {
        for (Map.Entry<String, JsonNode> member : new ArrayList<>(schemas.properties())) {
            schemas.set(member.getKey(), schema(member.getValue(), Set.of()));
        }
    }

    /** A schema; {@code others} are the names of properties that only the other side sends, as schemas around it say. */
    private JsonNode schema(JsonNode node, Set<String> others) {
        if (!(node instanceof ObjectNode schema)) {
            return node;
        }
        if (!modern && schema.has("$ref")) {
            return JsonNodeFactory.instance.objectNode().set("$ref", schema.get("$ref"));
        }
        Set<String> theirs = new HashSet<>(others);
        collectOthers(schema, theirs, 0);
        required(schema, theirs);
        ignore(schema, theirs);
        ONE.stream().filter(schema::has).forEach(key -> schema.set(key, schema(schema.get(key), Set.of())));
        for (String key : SEVERAL) {
            if (schema.get(key) instanceof ArrayNode all) {
                for (int i = 0; i < all.size(); i++) {
                    all.set(i, schema(all.get(i), theirs));
                }
            }
        }
        NAMED.stream()
                .filter(key -> schema.get(key) instanceof ObjectNode)
                .forEach(key -> named((ObjectNode) schema.get(key)));
        schema.remove(List.of("discriminator", "example", "examples", "default", "xml", "externalDocs", "id"));
        numbers(schema);
        return modern ? schema : nullable(schema);
    }

    /** What only the other side sends is not listened to when it is sent all the same. */
    private static void ignore(ObjectNode schema, Set<String> others) {
        if (schema.get("properties") instanceof ObjectNode properties) {
            others.stream().filter(properties::has).forEach(name -> properties.put(name, true));
        }
    }

    private void collectOthers(JsonNode schema, Set<String> names, int depth) {
        if (depth > 20) {
            return;
        }
        JsonNode meant = resolved(schema);
        meant.path("properties").properties().forEach(property -> {
            if (resolved(property.getValue()).path(othersWord).asBoolean()
                    || property.getValue().path(othersWord).asBoolean()) {
                names.add(property.getKey());
            }
        });
        meant.path("allOf").forEach(part -> collectOthers(part, names, depth + 1));
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode meant = schema;
        for (int i = 0; i < 20 && meant.path("$ref").asText().startsWith("#/"); i++) {
            meant = document.at(meant.get("$ref").asText().substring(1));
        }
        return meant;
    }

    private static void required(ObjectNode schema, Set<String> others) {
        if (schema.get("required") instanceof ArrayNode required) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            required.forEach(name -> {
                if (!others.contains(name.asText())) {
                    kept.add(name);
                }
            });
            schema.set("required", kept);
        }
    }

    private void numbers(ObjectNode schema) {
        for (String side : List.of("Minimum", "Maximum")) {
            JsonNode exclusive = schema.get("exclusive" + side);
            if (exclusive != null && exclusive.isBoolean()) {
                schema.remove("exclusive" + side);
                String plain = side.toLowerCase(java.util.Locale.ROOT);
                if (exclusive.asBoolean() && schema.has(plain)) {
                    schema.set("exclusive" + side, schema.remove(plain));
                }
            }
        }
        String format = schema.path("format").asText();
        if (format.equals("int32") || format.equals("int64")) {
            ObjectNode range = JsonNodeFactory.instance.objectNode();
            range.put("minimum", format.equals("int32") ? Integer.MIN_VALUE : Long.MIN_VALUE);
            range.put("maximum", format.equals("int32") ? Integer.MAX_VALUE : Long.MAX_VALUE);
            ArrayNode all = schema.get("allOf") instanceof ArrayNode array ? array : schema.putArray("allOf");
            all.add(range);
        }
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (!schema.path("nullable").asBoolean()) {
            return schema;
        }
        schema.remove("nullable");
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf")
                .add(JsonNodeFactory.instance.objectNode().put("type", "null"))
                .add(schema);
        return either;
    }
}
