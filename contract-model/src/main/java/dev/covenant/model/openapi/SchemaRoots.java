package dev.covenant.model.openapi;

import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.Place;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds what a schema is a part of, in files that do not say which of their parts are schemas.
 */
final class SchemaRoots {
    private SchemaRoots() {}

    /**
     * The outermost schema, response or parameter on the way to a schema.
     *
     * @param root the top of the file
     * @return the schema itself when it is part of nothing
     */
    static Node of(Node schema, Node root) {
        Deque<String> steps = new ArrayDeque<>();
        for (Place at = schema.place(); at.parent() != null; at = at.parent()) {
            steps.push(at.step());
        }
        int names = namesIn(steps);
        Node at = root;
        while (!steps.isEmpty()) {
            String step = steps.pop();
            if (names-- <= 0 && leadsInto(step) && at instanceof MappingNode) {
                return at;
            }
            Node next = References.child(at, step);
            if (next == null) {
                return schema;
            }
            at = next;
        }
        return schema;
    }

    /** How many steps are names whatever they look like: {@code components}, {@code schemas} and what follows, say. */
    private static int namesIn(Deque<String> steps) {
        String first = steps.isEmpty() ? "" : steps.peek();
        return switch (first) {
            case "components" -> 3;
            case "definitions", "$defs" -> 2;
            default -> 0;
        };
    }

    /** Whether the keyword leads from a schema, response or parameter to a part of it. */
    private static boolean leadsInto(String step) {
        return switch (step) {
            case "properties", "items", "additionalProperties", "patternProperties", "prefixItems" -> true;
            case "allOf", "oneOf", "anyOf", "not", "content", "schema", "headers", "$defs" -> true;
            default -> false;
        };
    }

    /** Whether what was found is a schema rather than something that has one. */
    static boolean isSchema(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return false;
        }
        for (int i = 0; i < mapping.size(); i++) {
            switch (mapping.key(i)) {
                case "content", "schema", "headers", "in" -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }
}
