package dev.covenant.model.openapi;

import dev.covenant.model.Assertion;
import dev.covenant.model.TypeRef;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads keywords that say something of values without shaping a type: {@code not}, {@code if}, {@code contains}, ...
 */
final class Assertions {
    private final ReadRun run;

    Assertions(ReadRun run) {
        this.run = run;
    }

    List<Assertion> of(Shape shape) {
        if (shape.asserting.isEmpty() && shape.values == null) {
            return List.of();
        }
        List<Assertion> read = new ArrayList<>();
        if (shape.values != null && !shape.values.isEmpty() && !(shape.values.get(0) instanceof ScalarNode)) {
            read.add(new Assertion.OneOfValues(
                    shape.values.stream().map(Literals::of).toList()));
        }
        for (MappingNode schema : shape.asserting) {
            for (Entries.Entry entry : Entries.sorted(schema)) {
                Assertion assertion = keyword(schema, entry.key(), entry.value());
                if (assertion != null) {
                    read.add(assertion);
                }
            }
        }
        return read;
    }

    boolean hasPatternProperties(Shape shape) {
        return shape.asserting.stream().anyMatch(schema -> schema.has("patternProperties"));
    }

    /** The schema of all members of an object that has one pattern for them, and allows no others. */
    @Nullable
    Node onlyPattern(Shape shape) {
        if (shape.asserting.size() != 1 || shape.rest != Shape.Rest.FORBIDDEN) {
            return null;
        }
        Node patterns = shape.asserting.get(0).get("patternProperties");
        return patterns instanceof MappingNode mapping && mapping.size() == 1 ? mapping.value(0) : null;
    }

    private @Nullable Assertion keyword(MappingNode schema, String key, Node value) {
        return switch (key) {
            case "not" -> new Assertion.Not(type(value));
            case "if" -> new Assertion.Conditional(type(value), optional(schema, "then"), optional(schema, "else"));
            case "contains" -> contains(schema, value);
            case "prefixItems", "items" -> prefix(schema, value);
            case "patternProperties" -> patterns(value);
            case "propertyNames" -> new Assertion.PropertyNames(type(value));
            case "dependentRequired", "dependencies" -> dependent(value);
            default -> note(key, value);
        };
    }

    /** At least none of something is nothing asked. */
    private @Nullable Assertion contains(MappingNode schema, Node value) {
        long least = count(schema, "minContains").orElse(1L);
        Optional<Long> most = count(schema, "maxContains");
        return least == 0 && most.isEmpty() ? null : new Assertion.Contains(type(value), least, most);
    }

    private @Nullable Assertion note(String key, Node value) {
        return switch (key) {
            case "dependentSchemas" ->
                value instanceof MappingNode mapping ? new Assertion.DependentSchemas(types(mapping)) : null;
            case "unevaluatedItems" -> new Assertion.UnevaluatedItems(type(value));
            case "contentSchema" -> new Assertion.ContentSchema(type(value));
            case "contentEncoding", "contentMediaType" ->
                value instanceof ScalarNode form ? new Assertion.ContentForm(key, form.text()) : null;
            case "x-extensible-enum" ->
                value instanceof SequenceNode values
                        ? new Assertion.KnownValues(
                                values.items().stream().map(Literals::of).toList())
                        : null;
            default -> null;
        };
    }

    private TypeRef type(Node schema) {
        return run.schemas().of(schema);
    }

    private Optional<TypeRef> optional(MappingNode schema, String key) {
        Node value = schema.get(key);
        return value == null ? Optional.empty() : Optional.of(type(value));
    }

    private static Optional<Long> count(MappingNode schema, String key) {
        if (!(schema.get(key) instanceof ScalarNode count && count.isNumber())) {
            return Optional.empty();
        }
        return Numbers.parse(count.number())
                .filter(n -> Numbers.isWhole(n) && n.precision() < 10)
                .map(BigDecimal::longValue);
    }

    private @Nullable Assertion prefix(MappingNode schema, Node value) {
        if (!(value instanceof SequenceNode sequence)) {
            return null;
        }
        List<TypeRef> items = new ArrayList<>();
        sequence.items().forEach(item -> items.add(type(item)));
        String restKey = schema.has("prefixItems") ? "items" : "additionalItems";
        boolean closed = schema.get(restKey) instanceof ScalarNode rest && !rest.isTrue();
        return new Assertion.Prefix(items, closed ? Optional.empty() : optional(schema, restKey), closed);
    }

    private @Nullable Assertion patterns(Node value) {
        if (!(value instanceof MappingNode mapping)) {
            return null;
        }
        return new Assertion.PatternProperties(types(mapping));
    }

    private Map<String, TypeRef> types(MappingNode schemas) {
        Map<String, TypeRef> types = new LinkedHashMap<>();
        for (Entries.Entry entry : Entries.sorted(schemas)) {
            types.put(entry.key(), type(entry.value()));
        }
        return types;
    }

    private @Nullable Assertion dependent(Node value) {
        Map<String, List<String>> required = new LinkedHashMap<>();
        if (value instanceof MappingNode mapping) {
            for (Entries.Entry entry : Entries.sorted(mapping)) {
                if (entry.value() instanceof SequenceNode) {
                    required.put(entry.key(), run.fields().texts(mapping, entry.key()));
                }
            }
        }
        return required.isEmpty() ? null : new Assertion.DependentRequired(required);
    }
}
