package dev.covenant.model.openapi;

import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.Place;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether {@code null} is a value of a schema, in any of the ways there are to say so: {@code nullable},
 * {@code x-nullable}, a type {@code null}, a {@code null} among the values, an alternative that is null.
 */
final class Nullability {
    /** Longer ways to a null than this are nobody's intention. */
    private static final int DEPTH = 200;

    private final References references;
    private final Map<Place, Boolean> known = new HashMap<>();

    Nullability(References references) {
        this.references = references;
    }

    boolean of(Node schema) {
        return of(schema, 0);
    }

    private boolean of(Node schema, int depth) {
        if (!(schema instanceof MappingNode mapping) || depth > DEPTH) {
            return false;
        }
        if (!leadsOn(mapping)) {
            return saysSo(mapping);
        }
        Boolean done = known.get(schema.place());
        if (done != null) {
            return done;
        }
        known.put(schema.place(), false);
        boolean nullable = find(mapping, depth);
        known.put(schema.place(), nullable);
        return nullable;
    }

    /** Whether other schemas have a say in it. */
    private static boolean leadsOn(MappingNode schema) {
        for (int i = 0; i < schema.size(); i++) {
            switch (schema.key(i)) {
                case "$ref", "allOf", "oneOf", "anyOf" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean find(MappingNode schema, int depth) {
        if (saysSo(schema)) {
            return true;
        }
        ScalarNode ref = References.refOf(schema);
        if (ref != null) {
            Node target = references.target(ref).orElse(null);
            return target != null && of(target, depth + 1);
        }
        if (schema.has("type")) {
            return false;
        }
        return any(schema.get("oneOf"), depth) || any(schema.get("anyOf"), depth) || all(schema.get("allOf"), depth);
    }

    /** Whether the schema's own keywords name null. */
    private static boolean saysSo(MappingNode schema) {
        boolean nullable = false;
        for (int i = 0; i < schema.size(); i++) {
            Node value = schema.value(i);
            switch (schema.key(i)) {
                case "nullable", "x-nullable" -> nullable |= Fields.isMeantTrue(value);
                case "type" -> nullable |= isNullType(value);
                case "enum" -> nullable |= !schema.has("nullable") && contains(value);
                case "const" -> nullable |= Fields.isNull(value);
                default -> {}
            }
        }
        return nullable;
    }

    private static boolean isNullType(Node value) {
        if (value instanceof SequenceNode several) {
            for (Node item : several.items()) {
                if (isNullType(item)) {
                    return true;
                }
            }
            return false;
        }
        return value instanceof ScalarNode scalar
                && (scalar.isNull() || scalar.text().equals("null"));
    }

    private static boolean contains(Node values) {
        if (values instanceof SequenceNode sequence) {
            for (Node value : sequence.items()) {
                if (Fields.isNull(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean any(@Nullable Node alternatives, int depth) {
        if (alternatives instanceof SequenceNode sequence) {
            for (Node alternative : sequence.items()) {
                if (of(alternative, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All parts must allow null; but a part that does nothing else is there to say so. */
    private boolean all(@Nullable Node parts, int depth) {
        List<Node> items = parts instanceof SequenceNode sequence ? sequence.items() : List.of();
        boolean all = !items.isEmpty();
        for (Node item : items) {
            boolean nullable = of(item, depth + 1);
            if (nullable && Keywords.isTrivial(item)) {
                return true;
            }
            all &= nullable;
        }
        return all;
    }

    /** Whether the schema allows null and nothing else. */
    static boolean isOnlyNull(Node schema) {
        if (!(schema instanceof MappingNode mapping)) {
            return false;
        }
        Node type = mapping.get("type");
        if (type instanceof SequenceNode several) {
            return several.size() == 1 && isNullType(several);
        }
        if (type != null) {
            return isNullType(type);
        }
        if (mapping.get("enum") instanceof SequenceNode values) {
            return values.size() == 1 && contains(values);
        }
        if (mapping.has("const")) {
            return Fields.isNull(mapping.get("const"));
        }
        return Keywords.isTrivial(mapping) && Fields.isMeantTrue(mapping.get("nullable"));
    }
}
