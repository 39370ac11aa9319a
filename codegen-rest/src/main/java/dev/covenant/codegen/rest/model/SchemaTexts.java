package dev.covenant.codegen.rest.model;

import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.codegen.rest.plan.SchemaIndex;
import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonValue;
import dev.covenant.model.Additional;
import dev.covenant.model.AliasType;
import dev.covenant.model.Discriminator;
import dev.covenant.model.EnumType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The schemas that a server validates against, as JSON text by id: a type's id is its name in the contract.
 */
final class SchemaTexts {
    private final RestPlan plan;
    private final SchemaRefs refs = new SchemaRefs(this::need);
    private final NavigableMap<String, String> texts = new TreeMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    private SchemaTexts(RestPlan plan) {
        this.plan = plan;
    }

    /** Those that were asked for, and those of all types they lead to. */
    static NavigableMap<String, String> of(RestPlan plan) {
        SchemaTexts schemas = new SchemaTexts(plan);
        plan.schemas()
                .entries()
                .forEach((id, entry) ->
                        schemas.texts.put(id, schemas.entry(entry).value().toString()));
        while (!schemas.waiting.isEmpty()) {
            String id = schemas.waiting.remove();
            schemas.texts.put(id, schemas.type(id).value().toString());
        }
        return schemas.texts;
    }

    private SchemaJson entry(SchemaIndex.Entry entry) {
        return entry.patch() ? patched(entry.type()) : refs.of(entry.type());
    }

    private void need(String id) {
        if (texts.putIfAbsent(id, "") == null) {
            waiting.add(id);
        }
    }

    private SchemaJson type(String id) {
        if (id.endsWith(SchemaRefs.PATCH)) {
            String name = id.substring(0, id.length() - SchemaRefs.PATCH.length());
            return patch((ObjectType) plan.contract().type(name));
        }
        TypeDef type = plan.contract().type(id);
        if (type instanceof AliasType alias) {
            return refs.of(alias.target());
        }
        if (type instanceof EnumType values) {
            return enumeration(values);
        }
        return type instanceof ObjectType object ? base(object) : union((UnionType) type);
    }

    private static SchemaJson enumeration(EnumType type) {
        SchemaJson json = new SchemaJson().text("type", type.scalar().name().toLowerCase(Locale.ROOT));
        return type.open()
                ? json
                : json.all(
                        "enum",
                        type.values().stream()
                                .map(v -> SchemaJson.literal(v.literal()))
                                .toList());
    }

    /** An object that stands for its heirs is checked as the heir that its tag names. */
    private SchemaJson base(ObjectType object) {
        Map<String, String> heirs = plan.heirsByTag(object);
        if (heirs.isEmpty()) {
            return object(object);
        }
        String property = object.discriminator().orElseThrow().property();
        List<JsonValue> cases = new ArrayList<>();
        heirs.forEach((tag, heir) -> {
            need(heir);
            cases.add(new SchemaJson()
                    .put("if", tagged(property, List.of(tag)))
                    .put("then", SchemaJson.reference(heir).value())
                    .value());
        });
        cases.add(new SchemaJson()
                .put("if", tagged(property, List.copyOf(heirs.keySet())))
                .put("else", object(object).value())
                .value());
        return new SchemaJson().all("allOf", cases);
    }

    private static JsonObject tagged(String property, List<String> tags) {
        JsonObject tag = new SchemaJson().texts("enum", tags).value();
        return new SchemaJson()
                .text("type", "object")
                .put("properties", JsonObject.of(Map.of(property, tag)))
                .texts("required", List.of(property))
                .value();
    }

    private SchemaJson object(ObjectType object) {
        Map<String, JsonValue> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Property property : object.properties()) {
            properties.put(property.name(), property(property).value());
            if (property.required()) {
                required.add(property.name());
            }
        }
        SchemaJson json = new SchemaJson()
                .text("type", "object")
                .put("properties", JsonObject.of(properties))
                .texts("required", required);
        additional(object, json);
        return refs.constrain(json, object.constraints());
    }

    private SchemaJson property(Property property) {
        return refs.of(property.type())
                .flag("readOnly", property.access() == Property.Access.READ_ONLY)
                .flag("writeOnly", property.access() == Property.Access.WRITE_ONLY);
    }

    private void additional(ObjectType object, SchemaJson json) {
        if (object.additional() instanceof Additional.Forbidden) {
            json.put("additionalProperties", JsonValue.of(false));
        } else if (object.additional() instanceof Additional.Typed typed) {
            json.put("additionalProperties", refs.of(typed.type()).value());
        }
    }

    private SchemaJson union(UnionType union) {
        List<JsonValue> variants = new ArrayList<>();
        union.variants().forEach(variant -> variants.add(refs.of(variant.type()).value()));
        SchemaJson json = new SchemaJson().all(union.kind() == UnionType.Kind.ONE_OF ? "oneOf" : "anyOf", variants);
        union.discriminator().flatMap(d -> discriminator(union, d)).ifPresent(d -> json.put("discriminator", d));
        return refs.constrain(json, union.constraints());
    }

    /** Only where the tag decides: neither with a fallback nor for variants without a name. */
    private static Optional<JsonValue> discriminator(UnionType union, Discriminator discriminator) {
        Map<String, JsonValue> mapping = new LinkedHashMap<>();
        for (UnionType.Variant variant : union.variants()) {
            if (variant.type() instanceof TypeRef.Named named) {
                variant.tags().forEach(tag -> mapping.putIfAbsent(tag, JsonValue.of(named.name())));
            }
        }
        if (discriminator.fallback().isPresent() || mapping.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SchemaJson()
                .text("propertyName", discriminator.property())
                .put("mapping", JsonObject.of(mapping))
                .value());
    }

    /** In a merge patch nothing is demanded, and null removes. */
    private SchemaJson patch(ObjectType object) {
        Map<String, JsonValue> properties = new LinkedHashMap<>();
        for (Property property : object.properties()) {
            properties.put(property.name(), patched(property.type()).orNull().value());
        }
        SchemaJson json = new SchemaJson().text("type", "object").put("properties", JsonObject.of(properties));
        additional(object, json);
        return json;
    }

    private SchemaJson patched(TypeRef type) {
        TypeRef resolved = plan.types().resolve(type);
        if (plan.types()
                .object(resolved)
                .filter(o -> plan.heirsByTag(o).isEmpty())
                .isPresent()) {
            return refs.patch(((TypeRef.Named) resolved).name());
        }
        if (resolved instanceof TypeRef.MapOf map) {
            return new SchemaJson()
                    .text("type", "object")
                    .put(
                            "additionalProperties",
                            refs.of(map.value().withNullable(true)).value());
        }
        return refs.of(type);
    }

    static String word(Scalar scalar) {
        return scalar.name().toLowerCase(Locale.ROOT);
    }

    static JsonArray values(List<dev.covenant.model.Literal> literals) {
        return JsonArray.of(literals.stream().map(SchemaJson::literal).toList());
    }
}
