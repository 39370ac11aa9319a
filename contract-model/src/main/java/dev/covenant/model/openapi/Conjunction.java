package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Literal;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds shapes to a shape, so that it says what all of them say. Where they disagree the one added last is right.
 */
final class Conjunction {
    private final Shape shape;
    private final Findings findings;
    private final References references;

    Conjunction(Shape shape, Findings findings, References references) {
        this.shape = shape;
        this.findings = findings;
        this.references = references;
    }

    /**
     * Adds one.
     *
     * @param parent the name of the type it is, when it has one
     */
    void absorb(Shape other, @Nullable String parent) {
        shape.never |= other.never;
        types(other);
        if (!other.format.isEmpty()) {
            shape.format = other.format;
        }
        members(other, parent);
        other.required.forEach(shape::require);
        shape.items = both(shape.items, other.items);
        rest(other, parent);
        values(other);
        if (other.constant != null) {
            shape.constant = other.constant;
        }
        choices(other, parent);
        if (parent == null) {
            other.parents.forEach(shape::parent);
            shape.discriminator = other.discriminator == null ? shape.discriminator : other.discriminator;
        } else {
            shape.parent(parent);
        }
        shape.constraints = Tighter.of(shape.constraints, other.constraints);
        shape.asserting = both(shape.asserting, other.asserting);
    }

    private void types(Shape other) {
        if (shape.types == 0 || other.types == 0) {
            shape.types |= other.types;
            shape.typesFrom = other.types == 0 ? shape.typesFrom : other.typesFrom();
            return;
        }
        int both = JsonTypes.both(shape.types, other.types);
        if (both == 0) {
            findings.add(
                    DiagnosticCode.CONFLICTING_ALLOF,
                    other.typesFrom().location(),
                    "this says " + JsonTypes.words(other.types) + ", and "
                            + shape.typesFrom().location() + " says " + JsonTypes.words(shape.types));
        }
        shape.types = both == 0 ? other.types : both;
        shape.typesFrom = other.typesFrom();
    }

    private void members(Shape other, @Nullable String parent) {
        for (Map.Entry<String, Shape.Member> entry : other.members.entrySet()) {
            Shape.Member theirs = entry.getValue();
            Shape.Member ours = shape.members.get(entry.getKey());
            if (ours == null) {
                Optional<String> from = theirs.from().isPresent() ? theirs.from() : Optional.ofNullable(parent);
                shape.member(entry.getKey(), new Shape.Member(theirs.schemas(), from));
            } else if (!ours.schemas().equals(theirs.schemas())) {
                List<Node> schemas = both(ours.schemas(), theirs.schemas());
                shape.member(entry.getKey(), new Shape.Member(schemas, Optional.empty()));
            }
        }
    }

    private static <T> List<T> both(List<T> list, List<T> more) {
        if (list.isEmpty()) {
            return more;
        }
        List<T> all = list;
        for (T each : more) {
            all = Shape.plus(all, each);
        }
        return all;
    }

    /** A parent that forbids undeclared members would forbid its heir's own; nobody means that. */
    private void rest(Shape other, @Nullable String parent) {
        boolean inherited = parent != null && other.rest == Shape.Rest.FORBIDDEN;
        if (other.rest == Shape.Rest.UNSAID || inherited) {
            return;
        }
        if (other.rest == Shape.Rest.TYPED) {
            shape.restSchemas = both(shape.restSchemas, other.restSchemas);
        } else {
            shape.restSchemas = List.of();
        }
        shape.rest = other.rest;
    }

    private void values(Shape other) {
        if (other.values == null) {
            return;
        }
        if (shape.values == null) {
            shape.values = other.values;
            shape.valuesFrom = other.valuesFrom;
            return;
        }
        List<Node> common = new ArrayList<>();
        for (Node value : other.values) {
            if (containsValue(shape.values, value)) {
                common.add(value);
            }
        }
        if (common.isEmpty()) {
            findings.add(
                    DiagnosticCode.CONFLICTING_ALLOF,
                    other.valuesAt().location(),
                    "this enum and the one at " + shape.valuesAt().location() + " have no value in common");
        }
        shape.values = common.isEmpty() ? other.values : common;
        shape.valuesFrom = other.valuesFrom;
    }

    private static boolean containsValue(List<Node> values, Node wanted) {
        Literal literal = Literals.of(wanted);
        for (Node value : values) {
            if (Literals.of(value).equals(literal)) {
                return true;
            }
        }
        return false;
    }

    /** An heir that is itself one of its parent's alternatives is not also a choice between them. */
    private void choices(Shape other, @Nullable String parent) {
        for (Shape.Choice choice : other.choices) {
            if (parent == null || !offers(choice, shape.at())) {
                shape.choice(choice);
            }
        }
    }

    private boolean offers(Shape.Choice choice, Node heir) {
        for (Node alternative : choice.schemas()) {
            ScalarNode ref = References.refOf(alternative);
            if (ref != null && references.target(ref).orElse(null) == heir) {
                return true;
            }
        }
        return false;
    }
}
