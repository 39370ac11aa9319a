package dev.covenant.http;

import dev.covenant.json.JsonException;
import dev.covenant.json.JsonLimits;
import dev.covenant.json.JsonReader;
import dev.covenant.json.JsonValue;
import dev.covenant.json.JsonWriter;
import dev.covenant.runtime.EventStream;
import java.nio.charset.Charset;
import java.util.random.RandomGenerator;

/**
 * Writes values as bodies, for clients and servers alike.
 */
public final class BodyWriter {
    private final JsonWriter.Purpose purpose;
    private final RandomGenerator random;

    private BodyWriter(JsonWriter.Purpose purpose, RandomGenerator random) {
        this.purpose = purpose;
        this.random = random;
    }

    /**
     * The value as a body with its media type. Where the contract gives a range, the media type is the body's own or
     * the usual one.
     *
     * @param purpose whether read-only or write-only properties are left out
     * @param random where the boundary of a multipart body comes from
     * @throws JsonException when the content cannot hold the value
     */
    public static <T> Body write(Content<T> content, T value, JsonWriter.Purpose purpose, RandomGenerator random) {
        return new BodyWriter(purpose, random).write(content, value);
    }

    private <T> Body write(Content<T> content, T value) {
        if (content instanceof Content.Json<T> json) {
            return json(json, value);
        }
        if (content instanceof Content.Text<T> text) {
            return text(text, value);
        }
        if (content instanceof Content.Form<T> form) {
            JsonWriter out = JsonWriter.create(purpose);
            form.codec().write(value, out);
            return Body.of(new FormText(form).write(data(out))).as(concrete(form.mediaType(), MediaTypes.FORM));
        }
        if (content instanceof Content.Multipart<T> multipart) {
            MultipartWriter parts = new MultipartWriter(purpose);
            multipart.codec().write(value, parts);
            return parts.body(concrete(multipart.mediaType(), MediaTypes.MULTIPART), random);
        }
        return value instanceof Body body ? binary(content.mediaType(), body) : events(content, value);
    }

    private <T> Body json(Content.Json<T> json, T value) {
        JsonWriter out = JsonWriter.create(purpose);
        json.codec().write(value, out);
        return Body.of(out.buffer(), 0, out.length()).as(concrete(json.mediaType(), MediaTypes.JSON));
    }

    private <T> Body text(Content.Text<T> text, T value) {
        JsonWriter out = JsonWriter.create(purpose);
        text.codec().write(value, out);
        String type = concrete(text.mediaType(), MediaTypes.TEXT);
        boolean unsaid =
                type.startsWith("text/") && MediaTypes.charsetName(type).isEmpty();
        Charset charset = MediaTypes.charset(type);
        return Body.of(ValueText.of(data(out)).getBytes(charset)).as(unsaid ? type + "; charset=utf-8" : type);
    }

    private static Body binary(String declared, Body body) {
        boolean own = body.mediaType()
                .filter(type -> MediaTypes.matches(declared, type))
                .isPresent();
        return own ? body : body.as(concrete(declared, MediaTypes.BYTES));
    }

    private <T> Body events(Content<T> content, T value) {
        if (content instanceof Content.Events<?> events && value instanceof EventStream<?> stream) {
            return events(events, stream);
        }
        throw new IllegalArgumentException(
                content + " does not hold a " + value.getClass().getName());
    }

    @SuppressWarnings(
            "unchecked") // Content.Events<E> is a Content<EventStream<E>>: the stream is of what the content writes
    private <E> Body events(Content.Events<E> events, EventStream<?> stream) {
        EventEncoder<E> encoder = EventEncoder.of(events, purpose);
        return Body.ofStream(new EventInput<>((EventStream<E>) stream, encoder)).as(encoder.mediaType());
    }

    private static JsonValue data(JsonWriter out) {
        JsonReader in = JsonReader.of(out.buffer(), 0, out.length(), JsonLimits.DEFAULT);
        return in.readValue();
    }

    static String concrete(String declared, String usual) {
        return MediaTypes.isRange(declared) ? usual : declared;
    }
}
