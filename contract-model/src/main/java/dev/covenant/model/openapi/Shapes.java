package dev.covenant.model.openapi;

import dev.covenant.model.Constraints;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.Place;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads schemas into {@link Shape}s. The shape of a schema that others refer to is made once, so that a ladder of
 * {@code allOf} costs its length and not two to the power of it.
 */
final class Shapes {
    private final ReadRun run;
    private final Findings findings;
    private final LimitReader limits;
    private final Map<Place, Shape> known = new HashMap<>();
    private final Map<Place, Boolean> reading = new HashMap<>();

    Shapes(ReadRun run) {
        this.run = run;
        this.findings = run.findings();
        this.limits = new LimitReader(run.findings());
    }

    /** The shape of a schema that may be asked for again. */
    Shape of(Node schema) {
        Shape shape = known.get(schema.place());
        if (shape != null) {
            return shape;
        }
        if (reading.put(schema.place(), true) != null) {
            cycle(schema);
            return new Shape(schema);
        }
        if (reading.size() > run.options().limits().refChain()) {
            findings.add(
                    DiagnosticCode.ALLOF_TOO_DEEP,
                    schema.location(),
                    "there are more than " + run.options().limits().refChain() + " allOf within each other up to here");
            reading.remove(schema.place());
            return new Shape(schema);
        }
        shape = read(schema);
        reading.remove(schema.place());
        known.put(schema.place(), shape);
        return shape;
    }

    /** A ring of plain references is told by {@link AliasCycles}, where each of them is known by name. */
    private void cycle(Node schema) {
        if (References.refOf(schema) == null) {
            findings.add(DiagnosticCode.CYCLIC_ALLOF, schema.location(), "this schema is made of itself (allOf)");
        }
    }

    /** The shape of a schema that nothing else refers to. */
    Shape read(Node schema) {
        if (!(schema instanceof MappingNode mapping)) {
            Shape shape = new Shape(schema);
            shape.never = schema instanceof ScalarNode scalar && scalar.isBoolean() && !scalar.isTrue();
            return shape;
        }
        ScalarNode ref = References.refOf(mapping);
        if (ref != null && !(run.dialect().refHasSiblings() && hasShapeBeside(mapping))) {
            return run.references().target(ref).map(this::of).orElseGet(() -> new Shape(schema));
        }
        Shape shape = new Shape(schema);
        Node parts = mapping.get("allOf");
        if (ref == null && parts == null) {
            own(shape, mapping);
            return shape;
        }
        if (ref != null) {
            run.references().target(ref).ifPresent(target -> absorbPart(shape, target));
        }
        if (parts instanceof SequenceNode sequence) {
            sequence.items().forEach(part -> absorbPart(shape, part));
        }
        Shape own = new Shape(mapping);
        own(own, mapping);
        new Conjunction(shape, findings, run.references()).absorb(own, null);
        shape.discriminator = own.discriminator;
        return shape;
    }

    /** Whether keywords beside a {@code $ref} say more about the value than the target does, in 3.1. */
    static boolean hasShapeBeside(MappingNode mapping) {
        for (int i = 0; i < mapping.size(); i++) {
            String key = mapping.key(i);
            boolean repeats = key.equals("$ref") || key.equals("type") || key.equals("format");
            if (Keywords.shapes(key) && !repeats) {
                return true;
            }
        }
        return false;
    }

    private void absorbPart(Shape shape, Node part) {
        Node target = part;
        ScalarNode ref = References.refOf(part);
        if (ref != null) {
            target = run.references().target(ref).orElse(null);
            if (target == null) {
                return;
            }
        }
        String parent = run.names().of(target);
        Shape other = target == part && parent == null ? read(part) : of(target);
        new Conjunction(shape, findings, run.references()).absorb(other, parent);
    }

    private void own(Shape own, MappingNode mapping) {
        for (int i = 0; i < mapping.size(); i++) {
            keyword(own, mapping, mapping.key(i), mapping.value(i));
        }
        own.constraints = limits.read(mapping);
    }

    private void keyword(Shape own, MappingNode schema, String key, Node value) {
        switch (key) {
            case "type" -> type(own, value);
            case "format" -> own.format = value instanceof ScalarNode s && s.isText() ? s.text() : own.format;
            case "properties" -> properties(own, value);
            case "required" -> required(own, schema, value);
            case "items" -> items(own, schema, value);
            case "additionalProperties" -> rest(own, value);
            case "unevaluatedProperties" -> {
                if (!schema.has("additionalProperties")) {
                    rest(own, value);
                }
            }
            case "enum" -> values(own, schema, value);
            case "const" -> own.constant = value;
            case "nullable", "readOnly", "writeOnly", "uniqueItems" ->
                run.fields().flag(schema, key);
            case "oneOf", "anyOf" -> choice(own, schema, key, value);
            case "discriminator" -> own.discriminator = value;
            default -> {
                if (Keywords.asserts(key)) {
                    own.asserting = List.of(schema);
                }
            }
        }
    }

    private void type(Shape own, Node value) {
        own.types = types(value);
        if (value instanceof ScalarNode scalar && scalar.text().equals("file") && own.format.isEmpty()) {
            own.format = "binary";
        }
    }

    private int types(Node value) {
        if (value instanceof SequenceNode several) {
            int types = 0;
            for (Node item : several.items()) {
                types |= type(item);
            }
            return types;
        }
        return type(value);
    }

    private int type(Node value) {
        if (!(value instanceof ScalarNode scalar) || scalar.isBoolean()) {
            findings.add(
                    DiagnosticCode.UNKNOWN_TYPE, value.location(), "'type' is " + value.kindInWords() + "; ignored");
            return 0;
        }
        if (scalar.isNull()) {
            return JsonTypes.NULL;
        }
        int type = JsonTypes.of(scalar.text());
        if (type == 0 && !scalar.text().equals("any") && !scalar.text().equals("mixed")) {
            String meant = JsonTypes.meant(scalar.text());
            findings.add(
                    DiagnosticCode.UNKNOWN_TYPE,
                    value.location(),
                    "there is no type '" + scalar.text() + "'; " + (meant != null ? "read as " + meant : "ignored"));
            return meant != null ? JsonTypes.of(meant) : 0;
        }
        return type;
    }

    private void properties(Shape own, Node value) {
        MappingNode properties = run.fields().mappingOf(value, "properties");
        if (properties != null) {
            ScalarNode ref = References.refOf(properties);
            if (ref != null) {
                // The properties of another schema, taken over as they are: no specification has it, some contracts do.
                run.references().target(ref).ifPresent(target -> properties(own, target));
            }
            for (int i = 0; i < properties.size(); i++) {
                if (properties.value(i) != ref) {
                    own.member(properties.key(i), new Shape.Member(List.of(properties.value(i)), Optional.empty()));
                }
            }
        }
    }

    private void required(Shape own, MappingNode schema, Node value) {
        if (!(value instanceof SequenceNode names)) {
            // A parameter of Swagger 2.0 is its own schema, and required in its own way.
            if (!(value instanceof ScalarNode flag && flag.isBoolean() && schema.has("in"))) {
                run.fields().wrongKind(value, "required", "an array");
            }
            return;
        }
        for (Node name : names.items()) {
            String text = run.fields().textOf(name, "required").orElse(null);
            if (text != null && !own.require(text, name)) {
                findings.add(DiagnosticCode.REPEATED_REQUIRED, name.location(), "'" + text + "' is required twice");
            }
        }
    }

    /** Before 2020-12 an array of items meant a tuple; since then what comes before {@code items} is one. */
    private static void items(Shape own, MappingNode schema, Node value) {
        if (value instanceof SequenceNode) {
            own.asserting = List.of(schema);
        } else if (!schema.has("prefixItems")) {
            own.items = List.of(value);
        }
    }

    private void rest(Shape own, Node value) {
        if (value instanceof ScalarNode scalar && (scalar.isBoolean() || scalar.isText())) {
            boolean any = scalar.isBoolean() ? scalar.isTrue() : !scalar.text().equals("false");
            own.rest = any ? Shape.Rest.ANY : Shape.Rest.FORBIDDEN;
        } else if (value instanceof MappingNode schema) {
            own.rest = schema.size() == 0 ? Shape.Rest.ANY : Shape.Rest.TYPED;
            if (schema.size() > 0) {
                own.restSchemas = List.of(value);
            }
        } else {
            run.fields().wrongKind(value, "additionalProperties", "a schema or a boolean");
        }
    }

    private void values(Shape own, MappingNode schema, Node value) {
        boolean empty = !(value instanceof SequenceNode sequence) || sequence.size() == 0;
        if (value instanceof SequenceNode sequence && (!empty || run.options().comparing())) {
            own.values = sequence.items();
            own.valuesFrom = schema;
        }
        if (empty) {
            findings.add(DiagnosticCode.ENUM_VALUES, value.location(), "an enum must list its values; ignored");
        }
    }

    private void choice(Shape own, MappingNode schema, String key, Node value) {
        if (value instanceof SequenceNode sequence) {
            if (sequence.size() > 0) {
                own.choice(new Shape.Choice(key.equals("oneOf"), value, schema, sequence.items()));
            }
        } else {
            run.fields().wrongKind(value, key, "an array");
        }
    }

    /** What several schemas say together. */
    Shape together(Node at, List<Node> schemas) {
        Shape all = new Shape(at);
        schemas.forEach(schema -> absorbPart(all, schema));
        return all;
    }

    /** An alternative together with the object that its choice stands in. */
    Shape within(Shape around, Node alternative) {
        Shape whole = new Shape(alternative);
        new Conjunction(whole, findings, run.references()).absorb(around, null);
        whole.discriminator = null;
        absorbPart(whole, alternative);
        return whole;
    }

    /** The simple limits beside other keywords of a schema. */
    Constraints limits(MappingNode schema) {
        return limits.read(schema);
    }

    /** The name of a type and of all that it takes in by allOf. */
    Set<String> lineage(String name) {
        Set<String> names = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(name));
        while (!waiting.isEmpty()) {
            String next = waiting.remove();
            Node schema = run.names().schema(next);
            if (names.add(next) && schema != null) {
                waiting.addAll(of(schema).parents);
            }
        }
        return names;
    }

    @Nullable
    String nameOfTarget(Node schema) {
        ScalarNode ref = References.refOf(schema);
        Node target = ref == null ? null : run.references().target(ref).orElse(null);
        return target == null ? null : run.names().of(target);
    }
}
