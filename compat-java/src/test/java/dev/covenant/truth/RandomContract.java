package dev.covenant.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes OpenAPI contracts: components that refer to each other, operations with parameters everywhere, bodies, responses and headers.
 */
final class RandomContract {
    private static final int DEPTH = 2;

    private final Chance chance;
    private final boolean modern;
    private final List<String> names = new ArrayList<>();
    private final RandomSchemas schemas;

    private RandomContract(long seed) {
        this.chance = new Chance(seed);
        this.modern = chance.in(50);
        int count = chance.between(3, 6);
        for (int i = 0; i < count; i++) {
            names.add("Type" + (char) ('A' + i));
        }
        this.schemas = new RandomSchemas(chance, modern, names);
    }

    static ObjectNode of(long seed) {
        return new RandomContract(seed).contract();
    }

    private ObjectNode contract() {
        ObjectNode contract = RandomSchemas.node().put("openapi", modern ? "3.1.0" : "3.0.3");
        contract.putObject("info").put("title", "Random").put("version", "1.0.0");
        ObjectNode paths = contract.putObject("paths");
        String version = chance.in(15) ? "/v1" : "";
        int count = chance.between(1, 3);
        for (int i = 0; i < count; i++) {
            path(paths.putObject(version + "/r" + i + "/{id}"), "R" + i);
        }
        ObjectNode components = contract.putObject("components").putObject("schemas");
        names.forEach(name -> components.set(name, component(name)));
        if (chance.in(50)) {
            union(components);
        }
        new RandomApi(chance).add(contract);
        return contract;
    }

    /**
     * No component is only another name for one: a ring of names means nothing. Nor is one a list or map of nothing but itself, which our
     * reader takes for one of anything, so that it is not the same as when it is written out one level deeper.
     */
    private ObjectNode component(String name) {
        for (; ; ) {
            ObjectNode schema = chance.in(60) ? schemas.object(DEPTH) : schemas.schema(DEPTH);
            String innermost = innermost(schema);
            if (innermost.isEmpty() || (!schema.has("$ref") && innermost.compareTo(name) > 0)) {
                return schema;
            }
        }
    }

    /** The name of what lists and maps have in them at last; empty when it has none. */
    private static String innermost(JsonNode schema) {
        for (String inside : List.of("items", "additionalProperties")) {
            if (schema.path(inside).isObject() && !schema.has("properties")) {
                return innermost(schema.get(inside));
            }
        }
        return schema.path("$ref").asText().replaceAll(".*/", "");
    }

    /** Objects that a property tells apart. */
    private void union(ObjectNode components) {
        ObjectNode union = components.putObject("Either");
        ArrayNode members = union.putArray("oneOf");
        ObjectNode discriminator = RandomSchemas.node().put("propertyName", "kind");
        ObjectNode mapping = discriminator.putObject("mapping");
        int count = chance.between(2, 3);
        for (int i = 0; i < count; i++) {
            String name = "Member" + i;
            ObjectNode member = schemas.object(1);
            ((ObjectNode) member.get("properties"))
                    .set(
                            "kind",
                            RandomSchemas.node()
                                    .put("type", "string")
                                    .set("enum", member.arrayNode().add("k" + i)));
            ((ArrayNode) (member.has("required") ? member.get("required") : member.putArray("required"))).add("kind");
            components.set(name, member);
            members.add(RandomSchemas.node().put("$ref", "#/components/schemas/" + name));
            mapping.put("k" + i, "#/components/schemas/" + name);
        }
        union.set("discriminator", discriminator);
        ObjectNode holder = schemas.object(1);
        ((ObjectNode) holder.get("properties"))
                .set("either", RandomSchemas.node().put("$ref", "#/components/schemas/Either"));
        components.set(names.get(0), holder);
    }

    private void path(ObjectNode path, String name) {
        path.putArray("parameters").add(parameter("id", "path"));
        operation(path.putObject("get"), "get" + name, false);
        if (chance.in(80)) {
            operation(path.putObject("post"), "post" + name, true);
        }
    }

    private ObjectNode parameter(String name, String in) {
        ObjectNode parameter = RandomSchemas.node().put("name", name).put("in", in);
        if (in.equals("path") || chance.in(30)) {
            parameter.put("required", true);
        }
        boolean list = in.equals("query") && chance.in(20);
        parameter.set(
                "schema",
                list
                        ? RandomSchemas.node()
                                .put("type", "array")
                                .set("items", RandomSchemas.node().put("type", "string"))
                        : schemas.schema(0));
        return parameter;
    }

    private void operation(ObjectNode operation, String id, boolean body) {
        if (chance.in(93)) {
            operation.put("operationId", id);
        }
        ArrayNode parameters = operation.putArray("parameters");
        for (String in : List.of("query", "header", "cookie")) {
            if (chance.in(in.equals("query") ? 70 : 25)) {
                parameters.add(parameter(in.equals("header") ? "X-Some" : "some", in));
            }
        }
        if (body) {
            ObjectNode request = operation.putObject("requestBody").put("required", chance.in(70));
            content(request);
        }
        ObjectNode responses = operation.putObject("responses");
        ObjectNode success = responses.putObject("200").put("description", "Fine.");
        content(success);
        if (chance.in(40)) {
            ObjectNode header = success.putObject("headers").putObject("X-Count");
            header.put("required", chance.in(50));
            header.set("schema", schemas.schema(0));
        }
        if (chance.in(40)) {
            content(responses.putObject("404").put("description", "Not there."));
        }
    }

    private void content(ObjectNode owner) {
        ObjectNode media = owner.putObject("content").putObject("application/json");
        media.set("schema", chance.in(60) ? schemas.reference() : schemas.object(DEPTH));
    }
}
