package dev.covenant.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of a contract that is no schema.
 *
 * @param path of the operation that it is part of; empty for the contract itself
 */
record Spot(String path, ObjectNode node) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static List<Spot> contract(ObjectNode contract) {
        return List.of(new Spot("", contract));
    }

    static List<Spot> paths(ObjectNode contract) {
        List<Spot> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
            found.add(new Spot(path.getKey(), (ObjectNode) path.getValue()));
        }
        return found;
    }

    static List<Spot> operations(ObjectNode contract) {
        List<Spot> found = new ArrayList<>();
        for (Spot path : paths(contract)) {
            path.node().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .forEach(member -> found.add(path.to(member.getValue())));
        }
        return found;
    }

    /** Those of operations; those of paths are in the paths. */
    static List<Spot> parameters(ObjectNode contract) {
        List<Spot> found = new ArrayList<>();
        operations(contract)
                .forEach(operation ->
                        operation.node().path("parameters").forEach(parameter -> found.add(operation.to(parameter))));
        return found;
    }

    static List<Spot> bodies(ObjectNode contract) {
        return below(operations(contract), "requestBody");
    }

    static List<Spot> responses(ObjectNode contract) {
        List<Spot> found = new ArrayList<>();
        below(operations(contract), "responses")
                .forEach(responses -> responses.node().forEach(response -> found.add(responses.to(response))));
        return found;
    }

    /** The media types of bodies and of responses, by their names. */
    static List<Spot> contents(ObjectNode contract) {
        List<Spot> owners = new ArrayList<>(bodies(contract));
        owners.addAll(responses(contract));
        return below(owners, "content");
    }

    static List<Spot> media(ObjectNode contract) {
        return members(contents(contract));
    }

    /** The headers of responses, by their names. */
    static List<Spot> headers(ObjectNode contract) {
        return below(responses(contract), "headers");
    }

    static List<Spot> links(ObjectNode contract) {
        return below(responses(contract), "links");
    }

    static List<Spot> members(List<Spot> owners) {
        List<Spot> found = new ArrayList<>();
        owners.forEach(owner -> owner.node().forEach(member -> found.add(owner.to(member))));
        return found;
    }

    private static List<Spot> below(List<Spot> owners, String key) {
        return owners.stream()
                .filter(owner -> owner.node().get(key) instanceof ObjectNode)
                .map(owner -> owner.to(owner.node().get(key)))
                .toList();
    }

    private Spot to(JsonNode part) {
        return new Spot(path, (ObjectNode) part);
    }
}
