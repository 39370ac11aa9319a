package dev.covenant.truth;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes schemas of every kind that contracts have.
 */
final class RandomSchemas {
    private final Chance chance;
    private final boolean modern;
    private final List<String> names;

    /**
     * Makes schemas.
     *
     * @param modern whether for OpenAPI 3.1, else for 3.0
     * @param names of the components that may be referred to
     */
    RandomSchemas(Chance chance, boolean modern, List<String> names) {
        this.chance = chance;
        this.modern = modern;
        this.names = List.copyOf(names);
    }

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    ObjectNode reference() {
        return node().put("$ref", "#/components/schemas/" + chance.of(names));
    }

    /** A schema with at most so many levels below it. */
    ObjectNode schema(int depth) {
        int kind = chance.below(depth > 0 ? 20 : 9);
        ObjectNode schema = switch (kind) {
            case 0, 1, 2 -> text();
            case 3, 4 -> integer();
            case 5 -> number();
            case 6 -> node().put("type", "boolean");
            case 7, 8 -> enumeration();
            case 9, 10, 11 -> array(depth);
            case 12, 13, 14 -> object(depth);
            case 15 -> map(depth);
            case 16 -> kinds(depth);
            case 17 -> extended(depth);
            default -> reference();
        };
        return chance.in(12) && !schema.has("$ref") ? nullable(schema) : schema;
    }

    /** The schema or null, in one of the ways to say it. */
    ObjectNode nullable(ObjectNode schema) {
        if (!schema.has("type") || schema.has("enum") || schema.has("const")) {
            return schema;
        }
        if (!modern) {
            return schema.put("nullable", true);
        }
        if (chance.in(70)) {
            String type = schema.get("type").asText();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        ObjectNode either = node();
        either.putArray(chance.of("anyOf", "oneOf")).add(schema).add(node().put("type", "null"));
        return either;
    }

    private ObjectNode text() {
        ObjectNode schema = node().put("type", "string");
        switch (chance.below(6)) {
            case 0 -> schema.put("format", chance.of("date", "date-time", "uuid", "email"));
            case 1 -> {
                int least = chance.below(4);
                schema.put("minLength", least).put("maxLength", least + chance.between(1, 8));
            }
            case 2 -> schema.put("pattern", chance.of("^[a-z]+$", "^[A-Z]{2,5}$", "^\\d{3}-\\d+$", "^(on|off)$"));
            case 3 -> schema.put("maxLength", chance.between(1, 12));
            default -> {}
        }
        return schema;
    }

    private ObjectNode integer() {
        ObjectNode schema = node().put("type", "integer");
        if (chance.in(40)) {
            schema.put("format", chance.of("int32", "int64"));
        }
        limits(schema);
        if (chance.in(15)) {
            schema.put("multipleOf", chance.between(2, 5));
        }
        return schema;
    }

    private ObjectNode number() {
        ObjectNode schema = node().put("type", "number");
        limits(schema);
        return schema;
    }

    private void limits(ObjectNode schema) {
        int least = chance.between(-20, 20);
        if (chance.in(35)) {
            schema.put("minimum", least);
            exclusive(schema, "exclusiveMinimum", "minimum");
        }
        if (chance.in(35)) {
            schema.put("maximum", least + chance.between(15, 60));
            exclusive(schema, "exclusiveMaximum", "maximum");
        }
    }

    private void exclusive(ObjectNode schema, String keyword, String plain) {
        if (chance.in(20) && modern) {
            schema.set(keyword, schema.remove(plain));
        } else if (chance.in(20) && !modern) {
            schema.put(keyword, true);
        }
    }

    private ObjectNode enumeration() {
        ObjectNode schema = node().put("type", "string");
        if (modern && chance.in(20)) {
            return schema.put("const", "only");
        }
        ArrayNode values = schema.putArray("enum");
        int count = chance.between(1, 4);
        for (int i = 0; i < count; i++) {
            values.add("v" + i);
        }
        return schema;
    }

    private ObjectNode array(int depth) {
        ObjectNode schema = node().put("type", "array");
        schema.set("items", schema(depth - 1));
        int least = chance.below(3);
        if (chance.in(20)) {
            schema.put("minItems", least);
        }
        if (chance.in(20)) {
            schema.put("maxItems", least + chance.between(1, 4));
        }
        if (chance.in(10)) {
            schema.put("uniqueItems", true);
        }
        if (modern && chance.in(10)) {
            schema.set("contains", text());
        } else if (modern && chance.in(8)) {
            schema.putArray("prefixItems").add(text()).add(integer());
        }
        return schema;
    }

    /** An object; what it requires is never an object that requires itself. */
    ObjectNode object(int depth) {
        return object(depth, "p");
    }

    /** An object whose properties begin so: what two parts of a whole say of one property may contradict. */
    ObjectNode object(int depth, String prefix) {
        ObjectNode schema = node().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        List<String> required = new ArrayList<>();
        int count = chance.between(1, 4);
        for (int i = 0; i < count; i++) {
            String name = prefix + chance.below(8);
            ObjectNode property = schema(depth - 1);
            if (chance.in(8) && !property.has("$ref")) {
                property.put(chance.of("readOnly", "writeOnly"), true);
            }
            if (chance.in(40) && !property.toString().contains("$ref") && !required.contains(name)) {
                required.add(name);
            } else {
                required.remove(name);
            }
            properties.set(name, property);
        }
        if (!required.isEmpty()) {
            ArrayNode list = schema.putArray("required");
            required.forEach(list::add);
        }
        additional(schema, depth);
        if (modern) {
            conditions(schema);
        }
        return schema;
    }

    /** What depends on other members. */
    private void conditions(ObjectNode schema) {
        List<String> names = new ArrayList<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        switch (chance.below(20)) {
            case 0 ->
                schema.putObject("dependentRequired").putArray(chance.of(names)).add(chance.of(names));
            case 1 -> schema.putObject("propertyNames").put("maxLength", chance.between(6, 9));
            case 2 -> schema.putObject("patternProperties").set("^x", text());
            case 3 -> {
                schema.putObject("if").putArray("required").add(chance.of(names));
                schema.putObject("then").put("minProperties", 2);
            }
            default -> {}
        }
    }

    private void additional(ObjectNode schema, int depth) {
        switch (chance.below(10)) {
            case 0, 1 -> schema.put("additionalProperties", false);
            case 2 -> schema.set("additionalProperties", schema(Math.max(0, depth - 1)));
            case 3 -> schema.put("additionalProperties", true);
            default -> {}
        }
        if (chance.in(5)) {
            schema.put("minProperties", 1);
        }
    }

    private ObjectNode map(int depth) {
        ObjectNode schema = node().put("type", "object");
        schema.set("additionalProperties", schema(depth - 1));
        if (chance.in(25)) {
            schema.put("maxProperties", chance.between(2, 5));
        }
        return schema;
    }

    /** Alternatives that their JSON types tell apart. */
    private ObjectNode kinds(int depth) {
        ObjectNode schema = node();
        ArrayNode all = schema.putArray(chance.of("oneOf", "anyOf"));
        all.add(text()).add(chance.in(50) ? integer() : object(depth - 1));
        if (chance.in(30)) {
            all.add(array(depth));
        }
        return schema;
    }

    /** What another one says, and more. */
    private ObjectNode extended(int depth) {
        ObjectNode schema = node();
        ArrayNode all = schema.putArray("allOf");
        all.add(open(object(depth - 1)));
        all.add(open(object(depth - 1, "q")));
        return schema;
    }

    /** What a closed part of a whole means is beyond everyone. */
    private static ObjectNode open(ObjectNode object) {
        object.remove("additionalProperties");
        return object;
    }
}
