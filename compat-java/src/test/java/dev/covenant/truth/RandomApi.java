package dev.covenant.truth;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What contracts say beside schemas: servers, tags, credentials, links, other media types, ends of life, callbacks.
 */
final class RandomApi {
    private final Chance chance;

    RandomApi(Chance chance) {
        this.chance = chance;
    }

    void add(ObjectNode contract) {
        if (chance.in(40)) {
            ArrayNode servers = contract.putArray("servers");
            servers.addObject().put("url", "https://api.example.org/base");
            if (chance.in(40)) {
                servers.addObject().put("url", "https://other.example.org/base");
            }
        }
        if (chance.in(40)) {
            credentials(contract);
        }
        if (chance.in(20)) {
            contract.withObject("/components/schemas").putObject("Spare").put("type", "string");
        }
        Spot.operations(contract).forEach(spot -> operation(spot.node()));
        Spot.bodies(contract).forEach(spot -> body(spot.node()));
        Spot.responses(contract).forEach(spot -> response(contract, spot.node()));
    }

    private void credentials(ObjectNode contract) {
        ObjectNode schemes = contract.withObject("/components").putObject("securitySchemes");
        schemes.putObject("key").put("type", "apiKey").put("name", "X-Key").put("in", "header");
        schemes.putObject("basic").put("type", "http").put("scheme", "basic");
        schemes.putObject("spare").put("type", "http").put("scheme", "digest");
        ObjectNode flow = schemes.putObject("token").put("type", "oauth2").putObject("flows");
        flow = flow.putObject("clientCredentials").put("tokenUrl", "https://login.example.org/token");
        flow.putObject("scopes").put("read", "Reads.").put("write", "Writes.");
        if (chance.in(50)) {
            contract.putArray("security").add(requirement(chance));
        }
        Spot.operations(contract).stream().filter(spot -> chance.in(40)).forEach(spot -> {
            ArrayNode security = spot.node().putArray("security");
            int count = chance.below(3);
            for (int i = 0; i < count; i++) {
                security.add(requirement(chance));
            }
        });
    }

    /** One set of credentials. */
    static ObjectNode requirement(Chance chance) {
        ObjectNode requirement = RandomSchemas.node();
        switch (chance.below(4)) {
            case 0 -> requirement.putArray("key");
            case 1 -> requirement.putArray("basic");
            case 2 -> requirement.putArray("token").add(chance.of("read", "write"));
            default -> {
                requirement.putArray("key");
                requirement.putArray("token").add("read");
            }
        }
        return requirement;
    }

    private void operation(ObjectNode operation) {
        if (chance.in(20)) {
            operation.withObject("/x-covenant").put("timeout", chance.of("2s", "5s"));
        }
        if (chance.in(40)) {
            operation.putArray("tags").add(chance.of("Some", "More"));
        }
        if (chance.in(16)) {
            deprecate(operation, chance);
        }
        if (chance.in(8)) {
            operation.put("x-stability-level", chance.of("draft", "alpha", "beta", "stable"));
        }
        for (int i = 0; i < operation.get("parameters").size(); i++) {
            ObjectNode parameter = (ObjectNode) operation.get("parameters").get(i);
            if (chance.in(5)) {
                deprecate(parameter, chance);
            }
        }
        if (chance.in(10)) {
            ObjectNode paging = RandomSchemas.node().put("name", chance.of("page", "offset", "cursor"));
            paging.put("in", "query").putObject("schema").put("type", "string");
            operation.withArray("/parameters").add(paging);
        }
        if (chance.in(8)) {
            ObjectNode version = RandomSchemas.node().put("name", "version").put("in", "query");
            version.putObject("schema")
                    .put("type", "string")
                    .putArray("enum")
                    .add("1")
                    .add("2");
            version.withObject("/schema").put("default", chance.of("1", "2"));
            operation.withArray("/parameters").add(version);
        }
        if (chance.in(10)) {
            callback(operation);
        }
    }

    /** Says that the end is near, perhaps when. */
    static void deprecate(ObjectNode part, Chance chance) {
        part.put("deprecated", true);
        if (chance.in(60)) {
            part.put("x-sunset", chance.of("2025-06-30", "2026-12-31", "2027-06-30"));
        }
    }

    private void callback(ObjectNode operation) {
        ObjectNode called = operation.putObject("callbacks").putObject("done").putObject("{$request.query.some}");
        ObjectNode post = called.putObject("post");
        ObjectNode body = post.putObject("requestBody").put("required", true);
        ObjectNode schema =
                body.putObject("content").putObject("application/json").putObject("schema");
        schema.put("type", "object").putObject("properties").putObject("told").put("type", "string");
        post.putObject("responses").putObject("204").put("description", "Heard.");
    }

    private void body(ObjectNode body) {
        if (chance.in(15)) {
            form(body);
        } else if (chance.in(15)) {
            other(body);
        }
    }

    private static void form(ObjectNode body) {
        ObjectNode media = body.withObject("/content").putObject("multipart/form-data");
        ObjectNode properties = media.putObject("schema").put("type", "object").putObject("properties");
        properties.putObject("name").put("type", "string");
        properties
                .putObject("about")
                .put("type", "object")
                .putObject("properties")
                .putObject("some");
        media.putObject("encoding").putObject("about").put("contentType", "application/json");
    }

    private void other(ObjectNode owner) {
        ObjectNode media = owner.withObject("/content").putObject(chance.of("text/plain", "text/*"));
        if (chance.in(70)) {
            media.putObject("schema").put("type", "string");
        }
    }

    private void response(ObjectNode contract, ObjectNode response) {
        if (chance.in(10)) {
            other(response);
        }
        if (chance.in(15)) {
            List<Spot> operations = Spot.operations(contract).stream()
                    .filter(spot -> spot.node().has("operationId"))
                    .toList();
            if (operations.isEmpty()) {
                return;
            }
            response.putObject("links")
                    .putObject("next")
                    .put(
                            "operationId",
                            chance.of(operations).node().get("operationId").asText());
        }
    }
}
