package dev.covenant.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes values for schemas as contracts have them, often at their limits. Not every value is right: who needs right ones asks a validator.
 */
final class RandomValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 7;

    private final JsonNode contract;
    private final String othersWord;
    private final Chance chance;

    RandomValues(JsonNode contract, boolean request, Chance chance) {
        this.contract = contract;
        this.othersWord = request ? "readOnly" : "writeOnly";
        this.chance = chance;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (depth > 4 * DEEPEST || schema.path("$ref").asText("#/").indexOf("#/") != 0) {
            return JSON.textNode("");
        } else if (schema.has("$ref")) {
            return of(contract.at(schema.get("$ref").asText().substring(1)), depth + 1);
        } else if (schema.path("nullable").asBoolean() && chance.in(20)) {
            return JSON.nullNode();
        } else if (schema.has("const")) {
            return schema.get("const");
        } else if (schema.has("enum")) {
            return schema.get("enum").get(chance.below(schema.get("enum").size()));
        } else if (schema.has("allOf")) {
            return all(schema, depth);
        }
        for (String either : List.of("oneOf", "anyOf")) {
            if (schema.has(either)) {
                return of(schema.get(either).get(chance.below(schema.get(either).size())), depth + 1);
            }
        }
        return typed(schema, depth);
    }

    private JsonNode all(JsonNode schema, int depth) {
        JsonNode whole = typed(schema, depth);
        for (JsonNode part : schema.get("allOf")) {
            JsonNode value = of(part, depth + 1);
            if (value instanceof ObjectNode members && whole instanceof ObjectNode object) {
                object.setAll(members);
            } else {
                whole = value;
            }
        }
        return whole;
    }

    private JsonNode typed(JsonNode schema, int depth) {
        JsonNode type = schema.path("type");
        String kind = type.isArray() ? type.get(chance.below(type.size())).asText() : type.asText();
        return switch (kind) {
            case "string" -> JSON.textNode(text(schema));
            case "integer" -> integer(schema);
            case "number" -> JSON.numberNode(number(schema, 1));
            case "boolean" -> JSON.booleanNode(chance.in(50));
            case "array" -> array(schema, depth);
            case "null" -> JSON.nullNode();
            case "object" -> object(schema, depth);
            default -> schema.has("allOf") || schema.has("properties") ? object(schema, depth) : JSON.textNode("a");
        };
    }

    private String text(JsonNode schema) {
        switch (schema.path("format").asText()) {
            case "date" -> {
                return chance.of("2024-02-29", "1970-01-01", "9999-12-31");
            }
            case "date-time" -> {
                return chance.of("2024-02-29T23:59:59Z", "1970-01-01T00:00:00.123+01:00");
            }
            case "uuid" -> {
                return "123e4567-e89b-42d3-a456-426614174000";
            }
            case "email" -> {
                return chance.of("a@example.org", "somebody@example.com");
            }
            default -> {}
        }
        if (schema.has("pattern") && chance.in(90)) {
            return chance.of("abc", "z", "AB", "ABCDE", "123-4", "000-00", "on", "off", "x", "x1", "xyz9", "aaaaaaa");
        }
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(least + 9);
        int length = chance.of(List.of(least, Math.max(least, most), least + chance.below(Math.max(1, most - least))));
        return chance.in(50)
                ? "a".repeat(length)
                : "aZ0 x~".repeat(length / 6 + 1).substring(0, length);
    }

    private JsonNode integer(JsonNode schema) {
        return BigIntegerNode.valueOf(number(schema, 0).toBigInteger());
    }

    private BigDecimal number(JsonNode schema, int scale) {
        boolean small = schema.path("format").asText().equals("int32");
        BigDecimal least = limit(schema, "minimum", "exclusiveMinimum");
        BigDecimal most = limit(schema, "maximum", "exclusiveMaximum");
        BigDecimal start = least == null ? (most == null ? BigDecimal.ZERO : most) : least;
        List<BigDecimal> all =
                new ArrayList<>(List.of(start, start.add(BigDecimal.ONE), start.subtract(BigDecimal.ONE)));
        all.add(start.add(new BigDecimal(chance.between(-30, 30))));
        all.add(new BigDecimal(small ? "2147483647" : "9007199254740993"));
        all.add(new BigDecimal(small ? "-2147483648" : "-9223372036854775808"));
        if (most != null) {
            all.addAll(List.of(most, most.subtract(BigDecimal.ONE)));
        }
        if (scale > 0) {
            all.add(start.add(new BigDecimal("0.5")));
        }
        BigDecimal number = chance.of(all);
        if (schema.has("multipleOf")) {
            BigDecimal step = schema.get("multipleOf").decimalValue();
            number = number.divide(step, 0, RoundingMode.CEILING).multiply(step);
        }
        return number;
    }

    private static @Nullable BigDecimal limit(JsonNode schema, String plain, String exclusive) {
        if (schema.path(exclusive).isNumber()) {
            return schema.get(exclusive).decimalValue();
        }
        return schema.has(plain) ? schema.get(plain).decimalValue() : null;
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = schema.path("maxItems").asInt(least + 3);
        int count = depth > DEEPEST
                ? least
                : chance.of(least, Math.max(least, most), chance.between(least, Math.max(least, most)));
        for (int i = 0; i < count; i++) {
            JsonNode item = i < schema.path("prefixItems").size()
                    ? schema.get("prefixItems").get(i)
                    : schema.path("items");
            array.add(of(schema.has("contains") && chance.in(30) ? schema.get("contains") : item, depth + 1));
        }
        return array;
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        int often = depth > DEEPEST ? 0 : chance.of(0, 50, 100);
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean theirs = isTheirs(property.getValue());
            if (!theirs && (required.contains(property.getKey()) || chance.in(often))) {
                object.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        }
        if (schema.path("additionalProperties").isObject() && depth <= DEEPEST) {
            int more = chance.below(4);
            for (int i = 0; i < more; i++) {
                object.set("extra" + i, of(schema.get("additionalProperties"), depth + 1));
            }
        } else if (schema.path("additionalProperties").asBoolean(true) && chance.in(10)) {
            object.set("extra", chance.of(JSON.textNode("a"), JSON.numberNode(1), JSON.arrayNode(), JSON.nullNode()));
        }
        return object;
    }

    /** Whether only the other side sends it. */
    private boolean isTheirs(JsonNode property) {
        JsonNode meant =
                property.has("$ref") ? contract.at(property.get("$ref").asText().substring(1)) : property;
        return property.path(othersWord).asBoolean() || meant.path(othersWord).asBoolean();
    }
}
