package dev.covenant.compat.diff;

import dev.covenant.model.Assertion;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that an assertion says, with a key by which the other side's is found.
 *
 * @param aspect the keyword
 * @param key the keyword and what tells several of them apart, such as a pattern
 * @param schema the schema it applies
 * @param values what it lists
 * @param listsAllowed whether more values allow more, rather than ask more
 */
record AssertionPart(String aspect, String key, Optional<TypeRef> schema, Set<String> values, boolean listsAllowed) {
    AssertionPart {
        values = Set.copyOf(values);
    }

    /** How what it asks has changed when its schema has changed so. */
    Shift shift(Shift ofSchema) {
        return switch (aspect) {
            case "propertyNames", "then", "else", "items", "prefixItems", "unevaluatedItems" -> ofSchema;
            case "patternProperties", "dependentSchemas", "contentSchema" -> ofSchema;
            case "not" -> ofSchema.reversed();
            default -> Shift.CHANGED;
        };
    }

    static List<AssertionPart> of(Assertion assertion) {
        boolean comparedElsewhere = assertion instanceof Assertion.ContentForm
                || assertion instanceof Assertion.KnownValues
                || assertion instanceof Assertion.Untyped
                || assertion instanceof Assertion.Idle
                || assertion instanceof Assertion.Composed
                || assertion instanceof Assertion.IdleFormat
                || assertion instanceof Assertion.Combined;
        if (comparedElsewhere) {
            return List.of();
        }
        if (assertion instanceof Assertion.Conditional conditional) {
            return conditional(conditional);
        } else if (assertion instanceof Assertion.PatternProperties patterns) {
            return schemas("patternProperties", patterns.schemas());
        } else if (assertion instanceof Assertion.DependentSchemas dependent) {
            return schemas("dependentSchemas", dependent.schemas());
        } else if (assertion instanceof Assertion.DependentRequired dependent) {
            return dependent(dependent.required());
        } else if (assertion instanceof Assertion.Prefix prefix) {
            return prefix(prefix);
        }
        return List.of(single(assertion));
    }

    private static AssertionPart single(Assertion assertion) {
        if (assertion instanceof Assertion.UnevaluatedItems items) {
            return schema("unevaluatedItems", "unevaluatedItems", items.schema());
        } else if (assertion instanceof Assertion.ContentSchema content) {
            return schema("contentSchema", "contentSchema", content.schema());
        }
        return listing(assertion);
    }

    private static AssertionPart listing(Assertion assertion) {
        if (assertion instanceof Assertion.Not not) {
            return schema("not", "not", not.schema());
        } else if (assertion instanceof Assertion.Contains contains) {
            return schema("contains", "contains", contains.schema());
        } else if (assertion instanceof Assertion.PropertyNames names) {
            return schema("propertyNames", "propertyNames", names.schema());
        } else if (assertion instanceof Assertion.Required required) {
            return list("required", "required", Set.copyOf(required.names()), false);
        } else if (assertion instanceof Assertion.OneOfValues values) {
            Set<String> texts = new TreeSet<>();
            values.values().forEach(value -> texts.add(EnumComparison.text(value)));
            return list("enum", "enum", texts, true);
        }
        return list("false", "false", Set.of(), false);
    }

    private static AssertionPart schema(String aspect, String key, TypeRef schema) {
        return new AssertionPart(aspect, key, Optional.of(schema), Set.of(), false);
    }

    private static AssertionPart list(String aspect, String key, Set<String> values, boolean allowed) {
        return new AssertionPart(aspect, key, Optional.empty(), values, allowed);
    }

    private static List<AssertionPart> conditional(Assertion.Conditional conditional) {
        List<AssertionPart> parts = new ArrayList<>();
        parts.add(schema("if", "if", conditional.condition()));
        conditional.then().ifPresent(then -> parts.add(schema("then", "then", then)));
        conditional.otherwise().ifPresent(otherwise -> parts.add(schema("else", "else", otherwise)));
        return parts;
    }

    private static List<AssertionPart> schemas(String aspect, Map<String, TypeRef> schemas) {
        List<AssertionPart> parts = new ArrayList<>();
        schemas.forEach((key, schema) -> parts.add(schema(aspect, aspect + " " + key, schema)));
        return parts;
    }

    private static List<AssertionPart> dependent(Map<String, List<String>> required) {
        List<AssertionPart> parts = new ArrayList<>();
        required.forEach((key, names) ->
                parts.add(list("dependentRequired", "dependentRequired " + key, Set.copyOf(names), false)));
        return parts;
    }

    private static List<AssertionPart> prefix(Assertion.Prefix prefix) {
        List<AssertionPart> parts = new ArrayList<>();
        for (int i = 0; i < prefix.items().size(); i++) {
            parts.add(schema("prefixItems", "prefixItems " + i, prefix.items().get(i)));
        }
        prefix.rest().ifPresent(rest -> parts.add(schema("items", "items after prefixItems", rest)));
        if (prefix.closed()) {
            parts.add(list("items", "no items after prefixItems", Set.of(), false));
        }
        return parts;
    }
}
