package dev.covenant.codegen.rest.model;

import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonValue;
import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The schema of a type where it is used, with what is asked of the value there.
 */
final class SchemaRefs {
    /** The ending of the id of an object as a merge patch. */
    static final String PATCH = "#patch";

    private static final String PATTERNS = "patternProperties";

    private final Consumer<String> need;

    /** @param need is told the id of every type that is referred to */
    SchemaRefs(Consumer<String> need) {
        this.need = need;
    }

    SchemaJson patch(String type) {
        return reference(type + PATCH);
    }

    private SchemaJson reference(String id) {
        need.accept(id);
        return SchemaJson.reference(id);
    }

    SchemaJson of(TypeRef ref) {
        SchemaJson json = constrain(plain(ref), ref.constraints());
        return ref.nullable() && !(ref instanceof TypeRef.Anything) ? json.orNull() : json;
    }

    private SchemaJson plain(TypeRef ref) {
        if (ref instanceof TypeRef.Single single) {
            return new SchemaJson()
                    .text("type", SchemaTexts.word(single.scalar()))
                    .text("format", single.format());
        }
        if (ref instanceof TypeRef.ListOf list) {
            return new SchemaJson()
                    .text("type", "array")
                    .put("items", of(list.element()).value());
        }
        if (ref instanceof TypeRef.MapOf map) {
            return new SchemaJson()
                    .text("type", "object")
                    .put("additionalProperties", of(map.value()).value());
        }
        return ref instanceof TypeRef.Named named ? reference(named.name()) : new SchemaJson();
    }

    /** Adds what is asked of a value to the schema of its type. */
    SchemaJson constrain(SchemaJson json, Constraints asked) {
        if (asked.isNone()) {
            return json;
        }
        asked.minimum().ifPresent(b -> bound(json, b, "minimum", "exclusiveMinimum"));
        asked.maximum().ifPresent(b -> bound(json, b, "maximum", "exclusiveMaximum"));
        json.number("multipleOf", asked.multipleOf())
                .count("minLength", asked.minLength())
                .count("maxLength", asked.maxLength())
                .text("pattern", asked.pattern().orElse(""))
                .count("minItems", asked.minItems())
                .count("maxItems", asked.maxItems())
                .flag("uniqueItems", asked.uniqueItems())
                .count("minProperties", asked.minProperties())
                .count("maxProperties", asked.maxProperties());
        asked.constant().ifPresent(value -> json.put("const", SchemaJson.literal(value)));
        List<JsonValue> more = new ArrayList<>();
        for (Assertion assertion : asked.others()) {
            if (assertion instanceof Assertion.PatternProperties patterns && !json.has(PATTERNS)) {
                json.put(PATTERNS, patterns(patterns));
            } else if (!(assertion instanceof Assertion.Note)) {
                more.add(assertion(assertion));
            }
        }
        if (more.isEmpty()) {
            return json;
        }
        more.add(0, json.value());
        return new SchemaJson().all("allOf", more);
    }

    private static void bound(SchemaJson json, Constraints.Bound bound, String inside, String outside) {
        json.number(bound.exclusive() ? outside : inside, Optional.of(bound.value()));
    }

    /** One schema for each, so that two that use the same keyword do not meet. */
    private JsonValue assertion(Assertion assertion) {
        if (assertion instanceof Assertion.Never) {
            return JsonValue.of(false);
        }
        if (assertion instanceof Assertion.Combined combined) {
            return new SchemaJson()
                    .all(
                            keyword(combined.combination()),
                            combined.schemas().stream()
                                    .map(schema -> (JsonValue) of(schema).value())
                                    .toList())
                    .value();
        }
        if (assertion instanceof Assertion.Conditional conditional) {
            return conditional(conditional);
        }
        return assertion instanceof Assertion.Not not ? one("not", not.schema()) : ofMembersOrItems(assertion);
    }

    private JsonValue one(String keyword, TypeRef schema) {
        return new SchemaJson().put(keyword, of(schema).value()).value();
    }

    private JsonValue conditional(Assertion.Conditional conditional) {
        SchemaJson json = new SchemaJson().put("if", of(conditional.condition()).value());
        conditional.then().ifPresent(schema -> json.put("then", of(schema).value()));
        conditional.otherwise().ifPresent(schema -> json.put("else", of(schema).value()));
        return json.value();
    }

    private static String keyword(Assertion.Combination combination) {
        return switch (combination) {
            case ALL_OF -> "allOf";
            case ANY_OF -> "anyOf";
            case ONE_OF -> "oneOf";
        };
    }

    private JsonValue ofMembersOrItems(Assertion assertion) {
        if (assertion instanceof Assertion.OneOfValues values) {
            return new SchemaJson()
                    .put("enum", SchemaTexts.values(values.values()))
                    .value();
        }
        if (assertion instanceof Assertion.Required required) {
            return new SchemaJson().texts("required", required.names()).value();
        }
        if (assertion instanceof Assertion.PropertyNames names) {
            return one("propertyNames", names.schema());
        }
        if (assertion instanceof Assertion.PatternProperties patterns) {
            return new SchemaJson().put(PATTERNS, patterns(patterns)).value();
        }
        if (assertion instanceof Assertion.DependentRequired dependent) {
            Map<String, JsonValue> lists = new LinkedHashMap<>();
            dependent
                    .required()
                    .forEach((name, needed) -> lists.put(
                            name,
                            JsonArray.of(needed.stream().map(JsonValue::of).toList())));
            return new SchemaJson()
                    .put("dependentRequired", JsonObject.of(lists))
                    .value();
        }
        return ofItems(assertion);
    }

    /** They decide, together with additionalProperties beside them, what an additional property is. */
    private JsonValue patterns(Assertion.PatternProperties patterns) {
        Map<String, JsonValue> schemas = new LinkedHashMap<>();
        patterns.schemas()
                .forEach((pattern, schema) -> schemas.put(pattern, of(schema).value()));
        return JsonObject.of(schemas);
    }

    private JsonValue ofItems(Assertion assertion) {
        if (assertion instanceof Assertion.Contains contains) {
            return new SchemaJson()
                    .put("contains", of(contains.schema()).value())
                    .count("minContains", Optional.of(contains.min()))
                    .count("maxContains", contains.max())
                    .value();
        }
        if (assertion instanceof Assertion.Prefix prefix) {
            SchemaJson json = new SchemaJson()
                    .all(
                            "prefixItems",
                            prefix.items().stream()
                                    .map(i -> (JsonValue) of(i).value())
                                    .toList());
            prefix.rest().ifPresent(rest -> json.put("items", of(rest).value()));
            return (prefix.closed() ? json.put("items", JsonValue.of(false)) : json).value();
        }
        throw new IllegalStateException(
                "no schema for " + assertion.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }
}
