package dev.covenant.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Other words for the same: what holds anyway is written out, what is written in place is shared, one keyword stands for another.
 */
enum Respelling implements Rewriting {
    SHARE_PARAMETER(Respelling::owners, (contract, owner, chance) -> {
        ArrayNode parameters = (ArrayNode) owner.get("parameters");
        int index = chance.below(parameters.size());
        if (!parameters.get(index).has("$ref")) {
            parameters.set(index, shared(contract, "parameters", parameters.get(index), chance));
        }
    }),
    SHARE_BODY(
            contract -> nodes(
                    Spot.operations(contract),
                    operation -> operation.at("/requestBody/content").isObject()),
            (contract, operation, chance) -> operation.set(
                    "requestBody", shared(contract, "requestBodies", operation.get("requestBody"), chance))),
    SHARE_HEADER(
            contract -> nodes(
                    Spot.headers(contract),
                    headers -> headers.at("/X-Count/schema").isObject()),
            (contract, headers, chance) ->
                    headers.set("X-Count", shared(contract, "headers", headers.get("X-Count"), chance))),
    SAY_STYLE(Respelling::parameters, (contract, parameter, chance) -> {
        boolean form = List.of("query", "cookie").contains(parameter.path("in").asText());
        if (!parameter.has("style")) {
            parameter.put("style", form ? "form" : "simple").put("explode", form);
        }
    }),
    SAY_NO(
            contract -> nodes(
                    Spot.parameters(contract), parameter -> parameter.has("schema") && !parameter.has("required")),
            (contract, parameter, chance) -> parameter.put("required", false).put("allowEmptyValue", false)),
    NOT_DEPRECATED(
            contract -> nodes(Spot.operations(contract), operation -> !operation.has("deprecated")),
            (contract, operation, chance) -> operation.put("deprecated", false)),
    HEADER_CASE(
            contract -> nodes(
                    Spot.parameters(contract),
                    parameter -> parameter.path("name").asText().equals("X-Some")),
            (contract, parameter, chance) -> parameter.put("name", "x-SOME")),
    SAY_SERVER(
            contract -> contract.has("servers") ? List.of() : List.of(contract),
            (contract, same, chance) -> contract.putArray("servers").addObject().put("url", "/")),
    CREDENTIALS_OF_ALL(
            contract -> contract.has("security")
                    ? nodes(Spot.operations(contract), operation -> !operation.has("security"))
                    : List.of(),
            (contract, operation, chance) ->
                    operation.set("security", contract.get("security").deepCopy())),
    PATH_VARIABLE(contract -> List.of((ObjectNode) contract.get("paths")), (contract, paths, chance) -> {
        for (Map.Entry<String, JsonNode> path : new ArrayList<>(paths.properties())) {
            if (path.getValue().at("/parameters/0/name").asText().equals("id")) {
                paths.remove(path.getKey());
                paths.set(path.getKey().replace("{id}", "{key}"), path.getValue());
                ((ObjectNode) path.getValue().at("/parameters/0")).put("name", "key");
            }
        }
    }),
    NULL_AMONG_ALTERNATIVES(
            modern(site -> site.schema().path("type").size() == 2
                    && site.schema().get("type").toString().contains("null")
                    && !Rewrite.hasAccess(site)),
            (contract, schema, chance) -> {
                ObjectNode own = schema.deepCopy();
                boolean nullFirst = schema.get("type").get(0).asText().equals("null");
                own.set("type", schema.get("type").get(nullFirst ? 1 : 0));
                schema.removeAll();
                schema.putArray(chance.of("anyOf", "oneOf"))
                        .add(own)
                        .addObject()
                        .put("type", "null");
            }),
    LIST_OF_ONE_TYPE(
            modern(site -> site.schema().path("type").isTextual()),
            (contract, schema, chance) ->
                    schema.set("type", schema.arrayNode().add(schema.get("type").asText()))),
    CONSTANT(
            modern(site -> site.schema().path("enum").size() == 1),
            (contract, schema, chance) ->
                    schema.set("const", schema.remove("enum").get(0))),
    ENUM_OF_ONE(
            modern(site -> site.schema().has("const")),
            (contract, schema, chance) -> schema.set("enum", schema.arrayNode().add(schema.remove("const")))),
    ALTERNATIVE_CONSTANTS(
            modern(site ->
                    site.schema().path("enum").size() > 1 && site.schema().size() == 2),
            (contract, schema, chance) -> {
                JsonNode values = schema.remove("enum");
                ArrayNode either = schema.putArray("oneOf");
                values.forEach(value -> either.addObject().set("const", value));
            }),
    WHOLE_LIMIT(
            modern(site -> site.schema().path("type").asText().equals("integer")
                    && site.schema().has("minimum")),
            (contract, schema, chance) ->
                    schema.put("exclusiveMinimum", schema.remove("minimum").asInt() - 1)),
    ANY_OTHERS(
            contract -> schemas(
                    contract, site -> site.schema().path("additionalProperties").asBoolean()),
            (contract, schema, chance) -> schema.putObject("additionalProperties")),
    PARTS(
            contract -> schemas(
                    contract,
                    site -> site.schema().path("type").asText().equals("object")
                            && site.schema().path("properties").size() > 1
                            && site.schema().size() == (site.schema().has("required") ? 3 : 2)
                            && !Rewrite.hasAccess(site)),
            (contract, schema, chance) -> {
                ObjectNode rest = schema.deepCopy();
                ObjectNode part = RandomSchemas.node().put("type", "object");
                String name = rest.get("properties").fieldNames().next();
                part.putObject("properties").set(name, ((ObjectNode) rest.get("properties")).remove(name));
                schema.removeAll();
                schema.putArray("allOf").add(part).add(rest);
            }),
    EXTEND(
            contract -> nodes(Spot.operations(contract), operation -> true),
            (contract, operation, chance) -> operation
                    .put("x-vendor", "Some.")
                    .put("summary", "Does it.")
                    .put("description", "Does it."));

    /** What to write otherwise. */
    interface Deed {
        void apply(ObjectNode contract, ObjectNode part, Chance chance);
    }

    private final Function<ObjectNode, List<ObjectNode>> places;
    private final Deed deed;

    Respelling(Function<ObjectNode, List<ObjectNode>> places, Deed deed) {
        this.places = places;
        this.deed = deed;
    }

    @Override
    public boolean apply(ObjectNode contract, Chance chance) {
        List<ObjectNode> parts = places.apply(contract);
        if (parts.isEmpty()) {
            return false;
        }
        deed.apply(contract, chance.of(parts), chance);
        return true;
    }

    private static List<ObjectNode> nodes(List<Spot> spots, Predicate<ObjectNode> where) {
        return spots.stream().map(Spot::node).filter(where).toList();
    }

    private static List<ObjectNode> parameters(ObjectNode contract) {
        return nodes(Spot.parameters(contract), parameter -> parameter.has("schema"));
    }

    private static List<ObjectNode> owners(ObjectNode contract) {
        return nodes(
                Spot.operations(contract),
                operation -> operation.path("parameters").size() > 0);
    }

    private static Function<ObjectNode, List<ObjectNode>> modern(Predicate<SchemaSite> where) {
        return contract -> contract.path("openapi").asText().startsWith("3.1") ? schemas(contract, where) : List.of();
    }

    private static List<ObjectNode> schemas(ObjectNode contract, Predicate<SchemaSite> where) {
        return SchemaSite.of(contract).stream()
                .filter(site -> !site.isReference() && Rewrite.isPlain(site))
                .filter(where)
                .map(SchemaSite::schema)
                .toList();
    }

    private static ObjectNode shared(ObjectNode contract, String kind, JsonNode part, Chance chance) {
        String name = "Shared" + chance.below(1_000_000);
        contract.withObject("/components/" + kind).set(name, part);
        return RandomSchemas.node().put("$ref", "#/components/" + kind + "/" + name);
    }
}
