package dev.covenant.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The codec of values that are kept as they came and may be seen as several types. It writes them as they came, but for people:
 * a description has no member that one of these types leaves out of it.
 */
final class ViewedCodec<T> implements JsonCodec<T> {
    private final Function<? super JsonValue, ? extends T> from;
    private final Function<? super T, ? extends JsonValue> raw;
    private final Supplier<List<JsonCodec<?>>> views;

    ViewedCodec(
            Function<? super JsonValue, ? extends T> from,
            Function<? super T, ? extends JsonValue> raw,
            Supplier<List<JsonCodec<?>>> views) {
        this.from = from;
        this.raw = raw;
        this.views = views;
    }

    @Override
    public T read(JsonReader in) {
        return from.apply(JsonCodecs.VALUE.read(in));
    }

    @Override
    public void write(T value, JsonWriter out) {
        JsonValue whole = raw.apply(value);
        JsonCodecs.VALUE.write(out.describes() ? described(whole) : whole, out);
    }

    private JsonValue described(JsonValue whole) {
        JsonValue shown = whole;
        for (JsonCodec<?> view : views.get()) {
            Optional<JsonValue> seen = seen(view, whole);
            if (seen.isPresent()) {
                shown = common(shown, seen.get());
            }
        }
        return shown;
    }

    /** The description of a value as this view sees it; empty when it is no such value. */
    private static <V> Optional<JsonValue> seen(JsonCodec<V> view, JsonValue whole) {
        return JsonCodecs.tryFromValue(view, whole).map(value -> {
            JsonWriter out = JsonWriter.create(JsonWriter.Purpose.DESCRIPTION);
            view.write(value, out);
            return JsonCodecs.fromBytes(JsonCodecs.VALUE, out.toByteArray());
        });
    }

    /** What both have, of members that both know; spelled as in the first. */
    private static JsonValue common(JsonValue first, JsonValue second) {
        if (first instanceof JsonObject one && second instanceof JsonObject other) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            one.members()
                    .forEach((name, value) ->
                            other.get(name).ifPresent(beside -> members.put(name, common(value, beside))));
            return JsonObject.of(members);
        }
        if (first instanceof JsonArray one && second instanceof JsonArray other) {
            List<JsonValue> items = new ArrayList<>();
            for (int i = 0; i < Math.min(one.elements().size(), other.elements().size()); i++) {
                items.add(common(one.elements().get(i), other.elements().get(i)));
            }
            return JsonArray.of(items);
        }
        return first;
    }
}
