package dev.covenant.model.openapi;

import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.Place;
import dev.covenant.model.tree.ScalarNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of types. A component has its own; an inline schema is named after its owner (a component, an operation) and the
 * way from there, so its name depends on nothing else in the contract.
 */
final class TypeNames {
    private final Map<Place, Owner> owners = new HashMap<>();
    private final Map<Place, String> schemas = new HashMap<>();
    private final Map<String, Node> byName = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Something whose name stands at the beginning of the names of inline schemas in it. */
    private record Owner(String name, Node node) {}

    /** Makes this the owner of the inline schemas in it, unless it is in something that has a name. */
    void own(Node node, String name) {
        owners.putIfAbsent(node.place(), new Owner(name, node));
    }

    boolean isOwned(Node node) {
        return ownerOf(node.place()) != null;
    }

    /** Names a schema outright. */
    void name(Node schema, String name) {
        taken.add(name);
        schemas.put(schema.place(), name);
        byName.put(name, schema);
        owners.put(schema.place(), new Owner(name, schema));
    }

    /** The name of a schema that has one of its own. */
    @Nullable
    String of(Node schema) {
        return schemas.get(schema.place());
    }

    /** The schema of this name. */
    @Nullable
    Node schema(String name) {
        return byName.get(name);
    }

    /** This name, or one made from it when it is taken. */
    String unique(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    /** The name that an inline schema has by its place; not made unique. */
    String inline(Node schema) {
        Deque<String> steps = new ArrayDeque<>();
        Place place = schema.place();
        Owner owner = owners.get(place);
        while (owner == null && place.parent() != null) {
            steps.push(place.step());
            place = place.parent();
            owner = owners.get(place);
        }
        if (owner == null) {
            return FileNames.stem(place.step()) + "." + String.join(".", steps);
        }
        StringBuilder name = new StringBuilder(owner.name());
        appendWay(name, owner.node(), steps);
        return name.toString();
    }

    private @Nullable Owner ownerOf(Place start) {
        for (Place place = start; place != null; place = place.parent()) {
            Owner owner = owners.get(place);
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }

    private static void appendWay(StringBuilder name, Node from, Deque<String> steps) {
        Node at = from;
        while (!steps.isEmpty()) {
            String step = steps.pop();
            Node next = References.child(at, step);
            if (takesKey(step) && !steps.isEmpty()) {
                String key = steps.pop();
                Node item = next == null ? null : References.child(next, key);
                appendKeyed(name, step, key, item);
                next = item;
            } else {
                appendPlain(name, step);
            }
            if (next == null) {
                return;
            }
            at = next;
        }
    }

    /** Whether what follows is a key or an index, not a keyword. */
    private static boolean takesKey(String step) {
        return switch (step) {
            case "properties", "patternProperties", "$defs", "definitions", "dependentSchemas" -> true;
            case "allOf", "oneOf", "anyOf", "prefixItems" -> true;
            case "content", "responses", "parameters", "headers", "callbacks", "encoding" -> true;
            default -> false;
        };
    }

    private static void appendKeyed(StringBuilder name, String step, String key, @Nullable Node item) {
        switch (step) {
            case "allOf" -> {}
            case "oneOf", "anyOf", "prefixItems" -> name.append('.').append(Integer.parseInt(key) + 1);
            case "patternProperties" -> name.append(".value");
            case "content" -> name.append(MediaKinds.suffix(key));
            case "responses" -> name.append(".response.").append(key);
            case "headers" -> name.append(".header.").append(key);
            case "parameters" -> appendParameter(name, key, item);
            default -> name.append('.').append(key);
        }
    }

    private static void appendParameter(StringBuilder name, String index, @Nullable Node item) {
        if (item instanceof MappingNode parameter && parameter.get("name") instanceof ScalarNode own) {
            boolean body =
                    parameter.get("in") instanceof ScalarNode in && in.text().equals("body");
            name.append(body ? ".request" : ".param." + own.text());
        } else {
            name.append(".param.").append(index);
        }
    }

    private static void appendPlain(StringBuilder name, String step) {
        switch (step) {
            case "schema" -> {}
            case "items", "itemSchema", "unevaluatedItems" -> name.append(".item");
            case "additionalProperties", "unevaluatedProperties" -> name.append(".value");
            case "requestBody" -> name.append(".request");
            default -> name.append('.').append(step);
        }
    }
}
