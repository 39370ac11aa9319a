package dev.covenant.codegen.rest;

import dev.covenant.codegen.rest.plan.EnumPlan;
import dev.covenant.codegen.rest.plan.Member;
import dev.covenant.codegen.rest.plan.ObjectPlan;
import dev.covenant.codegen.rest.plan.Presence;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.codegen.rest.plan.ScalarType;
import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonValue;
import dev.covenant.model.Additional;
import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Values that a contract allows, and some that only a newer one would: unknown enum values, tags and members. Each is spelt as our
 * writer spells it, so that it must come back as it was.
 */
final class Samples {
    private static final int DEEP = 4;
    private static final int TOO_DEEP = 14;
    private static final String[] TEXTS = {"", "x", "Grüße, 世界 \uD83D\uDE00", "\"\\\n\t\u0001/", "null", "2024"};
    private static final long[] LONGS = {0, -1, 7, Long.MIN_VALUE, Long.MAX_VALUE};
    private static final int[] INTS = {0, -1, 7, Integer.MIN_VALUE, Integer.MAX_VALUE};

    private final RestPlan plan;
    private final Random random;

    Samples(RestPlan plan, long seed) {
        this.plan = plan;
        this.random = new Random(seed);
    }

    /** No value of the type ends. */
    static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    JsonValue of(TypeDef type) {
        return named(type, 0);
    }

    JsonValue object(ObjectPlan object) {
        return object(object, 0);
    }

    private JsonValue of(TypeRef ref, int depth) {
        if (depth > TOO_DEEP) {
            throw new Endless();
        }
        if (plan.types().nullable(ref) && (depth > DEEP || random.nextInt(4) == 0)) {
            return JsonValue.ofNull();
        }
        TypeRef resolved = plan.types().resolve(ref);
        if (resolved instanceof TypeRef.Single single) {
            Literal constant = single.constraints().constant().orElse(null);
            return constant instanceof Literal.Text text && ScalarType.of(single) == ScalarType.TEXT
                    ? JsonValue.of(text.value())
                    : scalar(ScalarType.of(single));
        }
        int size = depth > DEEP ? 0 : random.nextInt(3);
        if (resolved instanceof TypeRef.ListOf list) {
            List<JsonValue> elements = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                elements.add(of(list.element(), depth + 1));
            }
            return JsonArray.of(elements);
        }
        if (resolved instanceof TypeRef.MapOf map) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                members.put("key " + i, of(map.value(), depth + 1));
            }
            return JsonObject.of(members);
        }
        return plan.types().definition(resolved).map(type -> named(type, depth)).orElseGet(this::anything);
    }

    private JsonValue anything() {
        return switch (random.nextInt(5)) {
            case 0 -> JsonValue.ofNull();
            case 1 -> JsonValue.of(true);
            case 2 -> JsonValue.parse("[1, {\"a\": 1.50}, []]");
            case 3 -> JsonValue.parse("{\"\": {}, \"b\": [null]}");
            default -> JsonValue.of("any");
        };
    }

    private JsonValue scalar(ScalarType type) {
        return switch (type) {
            case TEXT -> JsonValue.of(TEXTS[random.nextInt(TEXTS.length)]);
            case DATE -> JsonValue.of("2024-02-29");
            case DATE_TIME -> JsonValue.of("2024-02-29T12:30:00.5+01:00");
            case UUID -> JsonValue.of("0f8fad5b-d9cb-469f-a165-70867728950e");
            case URI -> JsonValue.of("https://example.org/a?b=%20#c");
            case BYTES -> JsonValue.of("AQI=");
            case INT -> JsonValue.of(INTS[random.nextInt(INTS.length)]);
            case LONG -> JsonValue.of(LONGS[random.nextInt(LONGS.length)]);
            case BIG_INTEGER -> JsonValue.of(new BigDecimal("123456789012345678901234567890"));
            case FLOAT -> JsonValue.of(1.5);
            case DOUBLE -> JsonValue.of(-0.1);
            case DECIMAL -> JsonValue.of(new BigDecimal("1.50"));
            case BOOLEAN -> JsonValue.of(random.nextBoolean());
        };
    }

    private JsonValue named(TypeDef type, int depth) {
        if (type instanceof EnumType values) {
            return enumeration(values);
        }
        if (type instanceof UnionType union) {
            return union(union, depth);
        }
        Map<String, String> heirs = plan.heirsByTag((ObjectType) type);
        if (heirs.isEmpty()) {
            return object(objectPlan(type), depth);
        }
        if (random.nextInt(4) == 0) {
            return with(
                    (JsonObject) object(objectPlan(type), depth),
                    ((ObjectType) type).discriminator().orElseThrow().property(),
                    "a tag of tomorrow");
        }
        List<Map.Entry<String, String>> tags = List.copyOf(heirs.entrySet());
        Map.Entry<String, String> tag = tags.get(random.nextInt(tags.size()));
        String property = ((ObjectType) type).discriminator().orElseThrow().property();
        return with((JsonObject) named(plan.contract().type(tag.getValue()), depth + 1), property, tag.getKey());
    }

    private ObjectPlan objectPlan(TypeDef type) {
        return plan.object(
                        new TypeRef.Named(type.name(), false, dev.covenant.model.Constraints.none(), type.location()))
                .orElseThrow();
    }

    private static JsonObject with(JsonObject object, String name, String text) {
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        members.put(name, JsonValue.of(text));
        return JsonObject.of(members);
    }

    private JsonValue enumeration(EnumType type) {
        ScalarType scalar = plan.enums().stream()
                .filter(p -> p.type().name().equals(type.name()))
                .map(EnumPlan::scalar)
                .findFirst()
                .orElseThrow();
        if (random.nextInt(5) == 0) {
            return scalar == ScalarType.TEXT ? JsonValue.of("a value of tomorrow") : scalar(scalar);
        }
        Literal literal =
                type.values().get(random.nextInt(type.values().size())).literal();
        if (literal instanceof Literal.Text text) {
            return JsonValue.of(text.value());
        }
        return literal instanceof Literal.Bool bool
                ? JsonValue.of(bool.value())
                : JsonValue.of(((Literal.Number) literal).value());
    }

    private JsonValue union(UnionType union, int depth) {
        String property = union.discriminator().map(d -> d.property()).orElse("");
        if (!property.isEmpty() && random.nextInt(6) == 0) {
            return JsonObject.of(Map.of(property, JsonValue.of("a tag of tomorrow"), "x", JsonValue.of(1)));
        }
        UnionType.Variant variant =
                union.variants().get(random.nextInt(union.variants().size()));
        JsonValue value = of(variant.type().withNullable(false), depth + 1);
        if (value instanceof JsonObject object && !variant.tags().isEmpty()) {
            return with(
                    object,
                    property,
                    variant.tags().get(random.nextInt(variant.tags().size())));
        }
        return value;
    }

    private JsonValue object(ObjectPlan object, int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Member member : object.members()) {
            boolean demanded = member.presence() == Presence.REQUIRED || member.presence() == Presence.NULLABLE;
            if (demanded || (depth < DEEP && random.nextInt(3) > 0)) {
                members.put(member.wireName(), of(member.type(), depth + 1));
            }
        }
        boolean open = object.additional().isPresent() && !(object.type().additional() instanceof Additional.Typed);
        if (open && depth < DEEP && random.nextInt(3) == 0) {
            members.put("a member of tomorrow", anything());
        }
        if (object.type().additional() instanceof Additional.Typed typed && depth < DEEP) {
            members.put("another member", of(typed.type(), depth + 1));
        }
        return JsonObject.of(members);
    }
}
