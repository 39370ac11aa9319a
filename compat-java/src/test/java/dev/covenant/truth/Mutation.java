package dev.covenant.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Changes of what a contract means, each at a random place: most of them break someone.
 */
enum Mutation {
    REMOVE_PROPERTY(Mutation::hasProperties, (schema, chance) -> {
        ObjectNode properties = (ObjectNode) schema.get("properties");
        String name = chance.of(names(properties));
        properties.remove(name);
        drop(schema.path("required"), name);
    }),
    ADD_PROPERTY(
            Mutation::hasProperties,
            (schema, chance) -> ((ObjectNode) schema.get("properties"))
                    .set("fresh" + chance.below(100), new RandomSchemas(chance, false, List.of("TypeA")).schema(0))),
    ADD_REQUIRED_PROPERTY(Mutation::hasProperties, (schema, chance) -> {
        String name = "fresh" + chance.below(100);
        ((ObjectNode) schema.get("properties")).set(name, RandomSchemas.node().put("type", "string"));
        required(schema).add(name);
    }),
    REQUIRE_PROPERTY(Mutation::hasProperties, (schema, chance) -> {
        String name = chance.of(names(schema.get("properties")));
        if (!texts(schema.path("required")).contains(name)
                && !schema.get("properties").get(name).toString().contains("$ref")) {
            required(schema).add(name);
        }
    }),
    FREE_PROPERTY(has("required"), (schema, chance) -> remove(schema.get("required"), chance)),
    CHANGE_CONSTANT(has("const"), (schema, chance) -> schema.put("const", chance.of("other", "third"))),
    DROP_CONSTANT(has("const"), (schema, chance) -> schema.remove("const")),
    ADD_ENUM_VALUE(has("enum"), (schema, chance) -> ((ArrayNode) schema.get("enum")).add("w" + chance.below(100))),
    REMOVE_ENUM_VALUE(schema -> schema.path("enum").size() > 1, (schema, chance) -> remove(schema.get("enum"), chance)),
    DROP_ENUM(has("enum"), (schema, chance) -> schema.remove("enum")),
    /** Where other limits are, nothing may be left. */
    ADD_ENUM(
            schema -> isPlain("string").test(schema) && schema.size() == 1,
            (schema, chance) -> schema.putArray("enum").add("a").add("b")),
    CHANGE_TYPE(isPlain("string"), (schema, chance) -> schema.removeAll().put("type", chance.of("integer", "boolean"))),
    WIDEN_INTEGER(isPlain("integer"), (schema, chance) -> {
        schema.remove("format");
        schema.put("type", "number");
    }),
    NARROW_NUMBER(isPlain("number"), (schema, chance) -> schema.put("type", "integer")),
    SHORTEN(isPlain("string"), (schema, chance) -> schema.put("maxLength", chance.between(0, 6))),
    LENGTHEN(
            has("maxLength"),
            (schema, chance) -> schema.put("maxLength", schema.get("maxLength").asInt() + 3)),
    UNLIMIT(has("maxLength"), (schema, chance) -> schema.remove("maxLength")),
    LEAST_LENGTH(isPlain("string"), (schema, chance) -> schema.put("minLength", chance.between(1, 5))),
    PATTERN(isPlain("string"), (schema, chance) -> schema.put("pattern", chance.of("^[a-z]+$", "^x", "\\d$"))),
    DROP_PATTERN(has("pattern"), (schema, chance) -> schema.remove("pattern")),
    FORMAT(isPlain("string"), (schema, chance) -> schema.put("format", chance.of("date", "uuid", "date-time"))),
    DROP_FORMAT(has("format"), (schema, chance) -> schema.remove("format")),
    MINIMUM(isNumber(), (schema, chance) -> schema.put("minimum", chance.between(-25, 40))),
    MAXIMUM(isNumber(), (schema, chance) -> schema.put("maximum", chance.between(-10, 90))),
    DROP_MINIMUM(has("minimum"), (schema, chance) -> schema.remove(List.of("minimum", "exclusiveMinimum"))),
    DROP_MAXIMUM(has("maximum"), (schema, chance) -> schema.remove(List.of("maximum", "exclusiveMaximum"))),
    STEP(isNumber(), (schema, chance) -> schema.put("multipleOf", chance.of(2, 3, 4, 6))),
    DROP_STEP(has("multipleOf"), (schema, chance) -> schema.remove("multipleOf")),
    FEWER_ITEMS(isPlain("array"), (schema, chance) -> schema.put("maxItems", chance.between(1, 4))),
    MORE_ITEMS(isPlain("array"), (schema, chance) -> schema.put("minItems", chance.between(1, 3))),
    UNIQUE(isPlain("array"), (schema, chance) -> schema.put("uniqueItems", true)),
    REPEATED(has("uniqueItems"), (schema, chance) -> schema.remove("uniqueItems")),
    CLOSE(isPlain("object"), (schema, chance) -> schema.put("additionalProperties", false)),
    OPEN(has("additionalProperties"), (schema, chance) -> schema.remove("additionalProperties")),
    TYPE_OTHERS(
            isPlain("object"),
            (schema, chance) -> schema.set(
                    "additionalProperties", RandomSchemas.node().put("type", chance.of("string", "integer")))),
    FEWER_MEMBERS(isPlain("object"), (schema, chance) -> schema.put("maxProperties", chance.between(1, 4))),
    NULL_AMONG_TYPES(
            schema -> schema.path("type").isTextual() && !schema.has("enum") && !schema.has("const"),
            (schema, chance) -> schema.set(
                    "type", schema.arrayNode().add(schema.get("type").asText()).add("null"))),
    ALLOW_NULL(
            schema -> schema.path("type").isTextual() && !schema.has("enum") && !schema.has("nullable"),
            (schema, chance) -> schema.put("nullable", true)),
    FORBID_NULL(schema -> schema.has("nullable") || schema.path("type").isArray(), (schema, chance) -> {
        schema.remove("nullable");
        if (schema.path("type").isArray()) {
            schema.set("type", schema.get("type").get(0));
        }
    }),
    REMOVE_ALTERNATIVE(
            schema -> (schema.path("oneOf").size() > 2 || schema.path("anyOf").size() > 2)
                    && !schema.has("discriminator"),
            (schema, chance) -> remove(schema.get(schema.has("oneOf") ? "oneOf" : "anyOf"), chance)),
    /** One that is not there yet: of two that are the same, a {@code oneOf} accepts neither. */
    ADD_ALTERNATIVE(
            schema -> (schema.has("oneOf") || schema.has("anyOf"))
                    && !schema.has("discriminator")
                    && !schema.toString().contains("boolean"),
            (schema, chance) -> ((ArrayNode) schema.get(schema.has("oneOf") ? "oneOf" : "anyOf"))
                    .add(RandomSchemas.node().put("type", "boolean"))),
    ADD_PART(
            has("allOf"),
            (schema, chance) -> ((ArrayNode) schema.get("allOf"))
                    .add(new RandomSchemas(chance, false, List.of("TypeA")).object(0, "r"))),
    REMOVE_PART(schema -> schema.path("allOf").size() > 1, (schema, chance) -> remove(schema.get("allOf"), chance)),
    ONE_OF_FOR_ANY_OF(has("anyOf"), (schema, chance) -> schema.set("oneOf", schema.remove("anyOf"))),
    READ_ONLY(isPlain("string"), (schema, chance) -> schema.put("readOnly", true)),
    NOT(
            isPlain("string"),
            (schema, chance) -> schema.set(
                    "not",
                    RandomSchemas.node()
                            .set(
                                    "enum",
                                    RandomSchemas.node().arrayNode().add("a").add("")))),
    DROP_CONTAINS(has("contains"), (schema, chance) -> schema.remove("contains")),
    DROP_CONDITION(has("if"), (schema, chance) -> schema.remove(List.of("if", "then"))),
    DROP_DEPENDENCY(has("dependentRequired"), (schema, chance) -> schema.remove("dependentRequired")),
    ANY_NAMES(has("propertyNames"), (schema, chance) -> schema.remove("propertyNames")),
    SHORTER_NAMES(
            has("propertyNames"),
            (schema, chance) -> schema.putObject("propertyNames").put("maxLength", 3)),
    ANY_PATTERN_MEMBERS(has("patternProperties"), (schema, chance) -> schema.remove("patternProperties")),
    ANY_PREFIX(has("prefixItems"), (schema, chance) -> schema.remove("prefixItems")),
    CONTAIN_MORE(has("contains"), (schema, chance) -> schema.put("minContains", 2)),
    DEMAND_MORE_THEN(has("then"), (schema, chance) -> schema.putObject("then").put("minProperties", 3)),
    DEFAULT(
            schema -> isPlain("string").test(schema) && schema.size() == 1,
            (schema, chance) -> schema.put("default", "a"));

    /** What to do with the schema. */
    interface Deed {
        void apply(ObjectNode schema, Chance chance);
    }

    private final Predicate<ObjectNode> where;
    private final Deed deed;

    Mutation(Predicate<ObjectNode> where, Deed deed) {
        this.where = where;
        this.deed = deed;
    }

    /** The places where it can be made. */
    List<SchemaSite> sites(ObjectNode contract) {
        boolean modern = contract.path("openapi").asText().startsWith("3.1");
        if (this == (modern ? ALLOW_NULL : NULL_AMONG_TYPES)) {
            return List.of();
        }
        return SchemaSite.of(contract).stream()
                .filter(site -> where.test(site.schema()))
                .toList();
    }

    void apply(SchemaSite site, Chance chance) {
        deed.apply(site.schema(), chance);
    }

    private static Predicate<ObjectNode> has(String keyword) {
        return schema -> schema.has(keyword)
                && !(schema.get(keyword).isArray() && schema.get(keyword).isEmpty());
    }

    private static boolean hasProperties(ObjectNode schema) {
        return !schema.path("properties").isEmpty();
    }

    private static Predicate<ObjectNode> isPlain(String type) {
        return schema -> schema.path("type").asText().equals(type)
                && !schema.has("enum")
                && !schema.has("const")
                && !schema.has("default");
    }

    private static Predicate<ObjectNode> isNumber() {
        return isPlain("integer").or(isPlain("number"));
    }

    private static List<String> names(JsonNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static ArrayNode required(ObjectNode schema) {
        return schema.get("required") instanceof ArrayNode list ? list : schema.putArray("required");
    }

    private static void drop(JsonNode list, String text) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i).asText().equals(text)) {
                ((ArrayNode) list).remove(i);
            }
        }
    }

    private static void remove(JsonNode list, Chance chance) {
        ((ArrayNode) list).remove(chance.below(list.size()));
    }
}
