package dev.covenant.model.openapi;

import dev.covenant.model.Constraints;
import dev.covenant.model.Docs;
import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.Scalar;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Enumerations in the clothes of a union: alternatives that are single values (so that each can have a description), and
 * {@code anyOf: [string, enum]}, which says that there will be more values.
 */
final class EnumUnions {
    private final ReadRun run;

    EnumUnions(ReadRun run) {
        this.run = run;
    }

    /** The enumeration; null when it is none. */
    @Nullable
    Draft of(List<Node> schemas, boolean exactlyOne) {
        Map<Literal, EnumType.Value> values = new LinkedHashMap<>();
        Scalar scalar = null;
        boolean open = false;
        boolean refs = false;
        for (Node schema : schemas) {
            refs |= References.refOf(schema) != null;
            Shape shape = run.shapes().read(schema);
            Scalar own = scalarOf(shape);
            if (own == null || (scalar != null && own != scalar)) {
                return null;
            }
            scalar = own;
            if (isBare(shape)) {
                open = true;
            } else if (!addValues(schema, shape, values)) {
                return null;
            }
        }
        // Named enumerations stay what they are, unless it takes all of their values to say what the union is.
        boolean meant = !values.isEmpty() && (open ? !exactlyOne || refs || schemas.size() == 2 : !refs);
        return meant && scalar != null
                ? new Draft.Enumerated(scalar, "", List.copyOf(values.values()), open, Constraints.none())
                : null;
    }

    private static @Nullable Scalar scalarOf(Shape shape) {
        if (!shape.choices.isEmpty()) {
            return null;
        }
        Node value = shape.constant;
        if (shape.values != null) {
            value = shape.values.get(0);
        }
        if (value != null) {
            boolean usable = value instanceof ScalarNode scalar && !scalar.isNull() && !scalar.isBoolean();
            return usable ? Enums.kindOf((ScalarNode) value) : null;
        }
        return switch (shape.types & ~JsonTypes.NULL) {
            case JsonTypes.STRING -> Scalar.STRING;
            case JsonTypes.INTEGER -> Scalar.INTEGER;
            default -> null;
        };
    }

    private static boolean isBare(Shape shape) {
        return shape.values == null && shape.constant == null && shape.format.isEmpty();
    }

    private static boolean addValues(Node schema, Shape shape, Map<Literal, EnumType.Value> values) {
        List<Node> nodes = new ArrayList<>();
        if (shape.values != null) {
            nodes.addAll(shape.values);
        } else if (shape.constant != null) {
            nodes.add(shape.constant);
        }
        String title = schema instanceof MappingNode m && m.get("title") instanceof ScalarNode t ? t.text() : "";
        String description =
                schema instanceof MappingNode m && m.get("description") instanceof ScalarNode d ? d.text() : "";
        for (Node node : nodes) {
            if (!(node instanceof ScalarNode scalar) || scalar.isBoolean()) {
                return false;
            }
            if (!scalar.isNull()) {
                boolean alone = nodes.size() == 1;
                Docs docs = alone && !description.isEmpty() ? new Docs("", description, Optional.empty()) : Docs.none();
                Literal literal = Literals.of(scalar);
                values.putIfAbsent(literal, new EnumType.Value(literal, alone ? title : "", docs, node.location()));
            }
        }
        return !nodes.isEmpty();
    }
}
