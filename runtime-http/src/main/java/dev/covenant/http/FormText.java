package dev.covenant.http;

import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonException;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bodies in {@code application/x-www-form-urlencoded}. A property that is a single value is a pair, an array repeats
 * its name, an object is JSON (OpenAPI 3.0.4, "Encoding the x-www-form-urlencoded Media Type"); {@link FormField}
 * says where a contract has it otherwise.
 */
final class FormText {
    private final Shape.Members shape;
    private final Map<String, FormField> departures = new LinkedHashMap<>();

    FormText(Content.Form<?> form) {
        shape = form.shape() instanceof Shape.Members members ? members : Shape.Members.ANYTHING;
        form.fields().forEach(field -> departures.put(field.property(), field));
    }

    /**
     * Writes an object.
     *
     * @throws JsonException when it is none, or a form cannot hold it
     */
    String write(JsonValue data) {
        if (!(data instanceof JsonObject object)) {
            throw new JsonException("a form is made of an object", "", JsonException.NO_OFFSET);
        }
        StringBuilder out = new StringBuilder();
        object.members()
                .forEach((name, value) -> located(name, () -> {
                    ParameterWriter.pairs(field(name, value instanceof JsonObject), value, "&", out);
                    return value;
                }));
        return out.toString();
    }

    /**
     * Reads a form as an object: what the shape lists, then everything else.
     *
     * @throws JsonException with the place when a field does not have its form
     */
    JsonObject read(String text) {
        RawPairs pairs = RawPairs.ofForm(text);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        Set<String> claimed = new HashSet<>();
        for (String name : shape.members().keySet()) {
            put(members, name, pairs, claimed);
        }
        for (RawPairs.Pair pair : pairs) {
            if (!claimed.contains(pair.name())) {
                put(members, pair.name(), pairs, claimed);
            }
        }
        return JsonObject.of(members);
    }

    private void put(Map<String, JsonValue> members, String name, RawPairs pairs, Set<String> claimed) {
        Parameter<?> field = field(name, shape.member(name) instanceof Shape.Members);
        claimed.add(name);
        if (spreads(field) && field.shape() instanceof Shape.Members inner) {
            claimed.addAll(inner.members().keySet());
        }
        JsonValue value = located(name, () -> read(field, pairs, claimed));
        if (value != null) {
            members.put(name, value);
        }
    }

    private @Nullable JsonValue read(Parameter<?> field, RawPairs pairs, Set<String> claimed) {
        boolean deep = field.style() == Style.DEEP_OBJECT;
        JsonValue value =
                deep ? null : new PairsReader(field, pairs).read(shape.members().keySet());
        if (value == null && !(field.shape() instanceof Shape.Scalar)) {
            // Browsers' libraries send nested fields in brackets whatever the contract says.
            value = new DeepObjectReader(field.name()).read(pairs, field.shape());
            String prefix = field.name() + "[";
            pairs.forEach(pair -> claimed.addAll(pair.name().startsWith(prefix) ? Set.of(pair.name()) : Set.of()));
        }
        return value;
    }

    private static boolean spreads(Parameter<?> field) {
        return field.style() == Style.FORM && field.explode() && !field.content();
    }

    private Parameter<JsonValue> field(String name, boolean object) {
        Parameter<JsonValue> field = Parameter.query(name, JsonCodecs.VALUE, shape.member(name));
        FormField departure = departures.get(name);
        if (departure == null) {
            return object ? field.asJson() : field;
        }
        if (departure.contentType().isEmpty()) {
            return field.styled(departure.style(), departure.explode());
        }
        return MediaTypes.isJson(departure.contentType()) ? field.asJson() : field;
    }

    /** A part of the work on a field, whose faults are told by their place in the body. */
    private interface Work {
        @Nullable
        JsonValue run();
    }

    private static @Nullable JsonValue located(String name, Work work) {
        try {
            return work.run();
        } catch (ParameterFault e) {
            throw new JsonException(e.detail(), "/" + Pointers.token(name) + e.pointer(), JsonException.NO_OFFSET);
        }
    }
}
