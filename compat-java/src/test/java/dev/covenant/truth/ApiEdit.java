package dev.covenant.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Changes of what a contract says beside schemas, each at a random place.
 */
enum ApiEdit {
    ADD_SERVER(
            Spot::contract,
            has("servers"),
            (contract, chance) -> array(contract, "servers")
                    .addObject()
                    .put("url", "https://more" + chance.below(100) + ".example.org/base")),
    REMOVE_SERVER(
            Spot::contract,
            several("servers"),
            (contract, chance) -> array(contract, "servers").remove(0)),
    MOVE_BASE(
            Spot::contract,
            has("servers"),
            (contract, chance) -> contract.get("servers")
                    .forEach(server -> ((ObjectNode) server)
                            .put("url", server.get("url").asText().replaceAll("/[a-z]*$", "/moved")))),
    RAISE_VERSION(
            Spot::contract,
            ApiEdit::always,
            (contract, chance) -> contract.withObject("/info").put("version", chance.of("1.0.1", "1.1.0", "2.0.0"))),
    ADD_PATH(Spot::contract, ApiEdit::always, (contract, chance) -> {
        ObjectNode get = contract.withObject("/paths").putObject("/fresh").putObject("get");
        get.putObject("responses").putObject("204").put("description", "Done.");
    }),
    REMOVE_PATH(
            Spot::contract,
            contract -> contract.get("paths").size() > 1,
            (contract, chance) -> remove(contract.get("paths"), chance)),
    MOVE_PATH(Spot::contract, ApiEdit::always, (contract, chance) -> {
        String path = chance.of(names(contract.get("paths")));
        contract.withObject("/paths")
                .set("/moved" + path, contract.withObject("/paths").remove(path));
    }),
    ADD_VERSION(Spot::contract, ApiEdit::isVersioned, (contract, chance) -> {
        ObjectNode copy = contract.get("paths").deepCopy();
        copy.forEach(path -> path.forEach(
                operation -> ((ObjectNode) (operation.isObject() ? operation : path)).remove("operationId")));
        names(copy).stream()
                .filter(path -> path.startsWith("/v1"))
                .forEach(path -> contract.withObject("/paths").set("/v2" + path.substring(3), copy.get(path)));
    }),
    REPLACE_VERSION(Spot::contract, ApiEdit::isVersioned, (contract, chance) -> {
        ObjectNode paths = contract.withObject("/paths");
        names(paths).stream()
                .filter(path -> path.startsWith("/v1"))
                .forEach(path -> paths.set("/v2" + path.substring(3), paths.remove(path)));
    }),
    REMOVE_OPERATION(Spot::paths, several("get", "post"), (path, chance) -> path.remove(chance.of("get", "post"))),
    ADD_OPERATION(
            Spot::paths,
            lacks("delete"),
            (path, chance) -> path.putObject("delete")
                    .putObject("responses")
                    .putObject("204")
                    .put("description", "Gone.")),
    RENAME_OPERATION(
            Spot::operations,
            has("operationId"),
            (operation, chance) -> operation.put("operationId", "renamed" + chance.below(1_000_000))),
    UNNAME_OPERATION(Spot::operations, has("operationId"), (operation, chance) -> operation.remove("operationId")),
    NAME_OPERATION(
            Spot::operations,
            lacks("operationId"),
            (operation, chance) -> operation.put("operationId", "named" + chance.below(1_000_000))),
    TAG(
            Spot::operations,
            ApiEdit::always,
            (operation, chance) -> array(operation, "tags").add("Fresh" + chance.below(9))),
    UNTAG(Spot::operations, has("tags"), (operation, chance) -> operation.remove("tags")),
    DEPRECATE(Spot::operations, lacks("deprecated"), RandomApi::deprecate),
    UNDEPRECATE(Spot::operations, has("deprecated"), (part, chance) -> part.remove(List.of("deprecated", "x-sunset"))),
    MOVE_SUNSET(
            Spot::operations,
            has("x-sunset"),
            (part, chance) -> part.put("x-sunset", chance.of("2026-02-01", "2028-01-01", "some day"))),
    DROP_SUNSET(Spot::operations, has("x-sunset"), (part, chance) -> part.remove("x-sunset")),
    STABILITY(
            Spot::operations,
            ApiEdit::always,
            (operation, chance) ->
                    operation.put("x-stability-level", chance.of("draft", "alpha", "beta", "stable", "rocky"))),
    ADD_PARAMETER(Spot::operations, ApiEdit::always, (operation, chance) -> {
        ObjectNode parameter = array(operation, "parameters").addObject();
        parameter.put("name", "fresh" + chance.below(1000)).put("in", chance.of("query", "header", "cookie"));
        parameter.put("required", chance.in(40)).putObject("schema").put("type", "string");
    }),
    REMOVE_PARAMETER(
            Spot::operations, has("parameters"), (operation, chance) -> remove(operation.get("parameters"), chance)),
    REQUIRE_PARAMETER(Spot::parameters, isOptional(), (parameter, chance) -> parameter.put("required", true)),
    FREE_PARAMETER(Spot::parameters, isRequired(), (parameter, chance) -> parameter.remove("required")),
    DEPRECATE_PARAMETER(Spot::parameters, lacks("deprecated"), RandomApi::deprecate),
    EXPLODE(
            Spot::parameters,
            parameter -> parameter.at("/schema/type").asText().equals("array"),
            (parameter, chance) ->
                    parameter.put("explode", !parameter.path("explode").asBoolean(true))),
    STYLE(
            Spot::parameters,
            parameter -> parameter.at("/schema/type").asText().equals("array")
                    && parameter.path("in").asText().equals("query"),
            (parameter, chance) -> parameter.put("style", chance.of("form", "spaceDelimited", "pipeDelimited"))),
    MOVE_PARAMETER(
            Spot::parameters,
            parameter -> parameter.path("in").asText().equals("query"),
            (parameter, chance) -> parameter.put("in", "header")),
    ADD_BODY(Spot::operations, lacks("requestBody"), (operation, chance) -> {
        ObjectNode body = operation.putObject("requestBody").put("required", chance.in(50));
        body.putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "string");
    }),
    REMOVE_BODY(Spot::operations, has("requestBody"), (operation, chance) -> operation.remove("requestBody")),
    REQUIRE_BODY(Spot::bodies, isOptional(), (body, chance) -> body.put("required", true)),
    FREE_BODY(Spot::bodies, isRequired(), (body, chance) -> body.put("required", false)),
    ADD_MEDIA(
            Spot::contents,
            lacks("text/csv"),
            (content, chance) ->
                    content.putObject("text/csv").putObject("schema").put("type", "string")),
    REMOVE_MEDIA(Spot::contents, content -> content.size() > 1, (content, chance) -> remove(content, chance)),
    WIDEN_MEDIA(
            Spot::contents,
            has("text/plain"),
            (content, chance) -> content.set("text/*", content.remove("text/plain"))),
    NARROW_MEDIA(
            Spot::contents, has("text/*"), (content, chance) -> content.set("text/plain", content.remove("text/*"))),
    TYPE_MEDIA(
            Spot::media,
            lacks("schema"),
            (media, chance) -> media.putObject("schema").put("type", "string")),
    OTHER_MEDIA(
            Spot::contents,
            has("text/plain"),
            (content, chance) -> content.set("text/plain;profile=other", content.remove("text/plain"))),
    UNTYPE_MEDIA(
            Spot::media,
            media -> has("schema").test(media) && media.size() == 1,
            (media, chance) -> media.remove("schema")),
    PART_ENCODING(
            Spot::media,
            has("encoding"),
            (media, chance) -> media.withObject("/encoding/about").put("contentType", "application/xml")),
    ADD_RESPONSE(
            Spot::operations,
            ApiEdit::always,
            (operation, chance) -> operation
                    .withObject("/responses")
                    .putObject(chance.of("201", "202", "409", "5XX", "default"))
                    .put("description", "One more.")),
    REMOVE_RESPONSE(
            Spot::operations,
            operation -> operation.path("responses").size() > 1,
            (operation, chance) -> remove(operation.get("responses"), chance)),
    UNTYPE_RESPONSE(Spot::responses, has("content"), (response, chance) -> response.remove("content")),
    ADD_HEADER(Spot::responses, ApiEdit::always, (response, chance) -> {
        ObjectNode header = response.withObject("/headers").putObject("X-Fresh" + chance.below(100));
        header.put("required", chance.in(50)).putObject("schema").put("type", "integer");
    }),
    REMOVE_HEADER(Spot::headers, part -> part.size() > 0, (headers, chance) -> remove(headers, chance)),
    REQUIRE_HEADER(
            contract -> Spot.members(Spot.headers(contract)),
            isOptional(),
            (header, chance) -> header.put("required", true)),
    FREE_HEADER(
            contract -> Spot.members(Spot.headers(contract)),
            isRequired(),
            (header, chance) -> header.remove("required")),
    ADD_LINK(
            Spot::responses,
            ApiEdit::always,
            (response, chance) -> response.withObject("/links")
                    .putObject("fresh" + chance.below(100))
                    .put("operationRef", "#/paths/~1fresh/get")),
    REMOVE_LINK(Spot::links, part -> part.size() > 0, (links, chance) -> remove(links, chance)),
    CHANGE_LINK(
            contract -> Spot.members(Spot.links(contract)),
            has("operationId"),
            (link, chance) -> link.putObject("parameters").put("id", "$response.body#/id" + chance.below(9))),
    ADD_CREDENTIALS(
            Spot::operations,
            operation -> operation.has("security"),
            (operation, chance) -> array(operation, "security").add(RandomApi.requirement(chance))),
    DROP_CREDENTIALS(
            Spot::operations, has("security"), (operation, chance) -> remove(operation.get("security"), chance)),
    NO_CREDENTIALS(
            Spot::operations,
            operation -> operation.has("security"),
            (operation, chance) -> operation.putArray("security")),
    ADD_SCOPE(
            Spot::operations,
            operation -> operation.at("/security/0/token").isArray(),
            (operation, chance) -> ((ArrayNode) operation.at("/security/0/token")).add("admin" + chance.below(9))),
    DROP_SCOPE(
            Spot::operations,
            operation -> operation.at("/security/0/token").size() > 0,
            (operation, chance) -> ((ArrayNode) operation.at("/security/0/token")).removeAll()),
    OFFER_SCOPE(
            Spot::contract,
            ApiEdit::hasSchemes,
            (contract, chance) -> scopes(contract).put("fresh", "New.")),
    WITHDRAW_SCOPE(
            Spot::contract,
            ApiEdit::hasSchemes,
            (contract, chance) -> scopes(contract).remove("write")),
    DESCRIBE_SCOPE(
            Spot::contract,
            ApiEdit::hasSchemes,
            (contract, chance) -> scopes(contract).put("read", "Sees.")),
    MOVE_KEY(
            Spot::contract,
            ApiEdit::hasSchemes,
            (contract, chance) ->
                    contract.withObject("/components/securitySchemes/key").put("in", chance.of("query", "cookie"))),
    OTHER_SCHEME(
            Spot::contract,
            ApiEdit::hasSchemes,
            (contract, chance) ->
                    contract.withObject("/components/securitySchemes/basic").put("scheme", "bearer")),
    ADD_SCHEME(
            Spot::contract,
            ApiEdit::hasSchemes,
            (contract, chance) -> contract.withObject("/components/securitySchemes")
                    .putObject("fresh")
                    .put("type", "http")
                    .put("scheme", "bearer")),
    RETAG_MEMBER(
            Spot::contract,
            contract -> contract.at("/components/schemas/Either").isObject(),
            (contract, chance) -> {
                ObjectNode mapping = contract.withObject("/components/schemas/Either/discriminator/mapping");
                mapping.set("other", mapping.remove("k0"));
            }),
    UNTAG_UNION(
            Spot::contract,
            contract -> contract.at("/components/schemas/Either/discriminator").isObject(),
            (contract, chance) ->
                    contract.withObject("/components/schemas/Either").remove("discriminator")),
    ADD_COMPONENT(
            Spot::contract,
            ApiEdit::always,
            (contract, chance) -> contract.withObject("/components/schemas")
                    .putObject("Fresh" + chance.below(100))
                    .put("type", "object")),
    PROMISE_REPEATABLE(
            Spot::operations,
            ApiEdit::always,
            (operation, chance) -> operation.withObject("/x-covenant").put("idempotent", chance.in(50))),
    PROMISE_TIME(
            Spot::operations,
            has("x-covenant"),
            (operation, chance) -> operation.withObject("/x-covenant").put("timeout", chance.of("1s", "3s", "9s"))),
    REMOVE_SCHEME(
            Spot::contract,
            contract -> contract.at("/components/securitySchemes/spare").isObject(),
            (contract, chance) ->
                    contract.withObject("/components/securitySchemes").remove("spare")),
    REMOVE_COMPONENT(
            Spot::contract,
            contract -> contract.at("/components/schemas/Spare").isObject(),
            (contract, chance) -> contract.withObject("/components/schemas").remove("Spare")),
    VERSION_DEFAULT(
            Spot::parameters,
            parameter -> parameter.path("name").asText().equals("version"),
            (parameter, chance) -> parameter.withObject("/schema").put("default", chance.of("1", "2"))),
    REQUIRE_VERSION(
            Spot::parameters,
            parameter -> parameter.path("name").asText().equals("version"),
            (parameter, chance) -> parameter.put("required", true)),
    REMOVE_VERSION(
            Spot::contract,
            contract -> isVersioned(contract) && hasUnversioned(contract),
            (contract, chance) -> names(contract.get("paths")).stream()
                    .filter(path -> path.startsWith("/v1/"))
                    .forEach(path -> contract.withObject("/paths").remove(path)));

    /** What to do there. */
    interface Deed {
        void apply(ObjectNode part, Chance chance);
    }

    private final Function<ObjectNode, List<Spot>> places;
    private final Predicate<ObjectNode> where;
    private final Deed deed;

    ApiEdit(Function<ObjectNode, List<Spot>> places, Predicate<ObjectNode> where, Deed deed) {
        this.places = places;
        this.where = where;
        this.deed = deed;
    }

    /** The places where it can be made. */
    List<Spot> spots(ObjectNode contract) {
        return places.apply(contract).stream()
                .filter(spot -> where.test(spot.node()))
                .toList();
    }

    void apply(Spot spot, Chance chance) {
        deed.apply(spot.node(), chance);
    }

    private static boolean always(ObjectNode part) {
        return part != null;
    }

    private static Predicate<ObjectNode> has(String key) {
        return part -> part.has(key)
                && !(part.get(key).isContainerNode() && part.get(key).isEmpty());
    }

    private static Predicate<ObjectNode> lacks(String key) {
        return part -> !part.has(key);
    }

    private static Predicate<ObjectNode> several(String key) {
        return part -> part.path(key).size() > 1;
    }

    private static Predicate<ObjectNode> several(String one, String other) {
        return part -> part.has(one) && part.has(other);
    }

    private static Predicate<ObjectNode> isRequired() {
        return part -> part.path("required").asBoolean();
    }

    private static Predicate<ObjectNode> isOptional() {
        return isRequired().negate();
    }

    private static boolean isVersioned(ObjectNode contract) {
        return names(contract.get("paths")).stream().anyMatch(path -> path.startsWith("/v1/"));
    }

    private static boolean hasUnversioned(ObjectNode contract) {
        return names(contract.get("paths")).stream().anyMatch(path -> !path.startsWith("/v1/"));
    }

    private static boolean hasSchemes(ObjectNode contract) {
        return contract.at("/components/securitySchemes").isObject();
    }

    private static ObjectNode scopes(ObjectNode contract) {
        return contract.withObject("/components/securitySchemes/token/flows/clientCredentials/scopes");
    }

    private static ArrayNode array(ObjectNode owner, String key) {
        return owner.get(key) instanceof ArrayNode array ? array : owner.putArray(key);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void remove(JsonNode whole, Chance chance) {
        if (whole instanceof ObjectNode object) {
            object.remove(chance.of(names(object)));
        } else {
            ((ArrayNode) whole).remove(chance.below(whole.size()));
        }
    }
}
