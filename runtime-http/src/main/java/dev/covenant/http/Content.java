package dev.covenant.http;

import dev.covenant.json.JsonCodec;
import dev.covenant.runtime.EventStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body in one media type: how a value of {@code T} is written and read. Generated once a media type of a request or
 * response.
 */
public sealed interface Content<T> {
    /** The media type as the contract writes it; may be a range such as {@code image/*}. */
    String mediaType();

    /** JSON, {@code +json}, and whatever else carries JSON. */
    static <T> Content<T> json(String mediaType, JsonCodec<T> codec) {
        return new Json<>(mediaType, codec);
    }

    /** Text that stands for a single value. */
    static <T> Content<T> text(String mediaType, JsonCodec<T> codec, Shape shape) {
        return new Text<>(mediaType, codec, shape);
    }

    /** Bytes, never buffered. */
    static Content<Body> binary(String mediaType) {
        return new Binary(mediaType);
    }

    /** {@code application/x-www-form-urlencoded}. */
    static <T> Content<T> form(String mediaType, JsonCodec<T> codec, Shape shape, FormField... fields) {
        return new Form<>(mediaType, codec, shape, List.of(fields));
    }

    /** {@code multipart/*}, never buffered as a whole. */
    static <T> Content<T> multipart(String mediaType, PartsCodec<T> codec) {
        return new Multipart<>(mediaType, codec);
    }

    /** Server-sent events, one value an event. */
    static <T> Content<EventStream<T>> events(String mediaType, JsonCodec<T> codec) {
        return new Events<>(mediaType, codec, false);
    }

    /** One JSON value a line (NDJSON, JSON Lines) or a record (JSON text sequences). */
    static <T> Content<EventStream<T>> lines(String mediaType, JsonCodec<T> codec) {
        return new Events<>(mediaType, codec, true);
    }

    /**
     * The one of several contents that a media type names: the same one before a range, a narrow range before a wide
     * one.
     *
     * @param mediaType null: the first content
     * @return for a range, the content with the very media type that was asked for
     * @throws IllegalArgumentException when none fits
     */
    static <T> Content<T> named(List<Content<T>> contents, @Nullable String mediaType) {
        if (mediaType == null) {
            return contents.get(0);
        }
        List<String> declared = contents.stream().map(Content::mediaType).toList();
        int best = MediaTypes.bestMatch(declared, mediaType);
        if (best < 0) {
            throw new IllegalArgumentException("'" + mediaType + "' is none of the media types " + declared);
        }
        Content<T> content = contents.get(best);
        return MediaTypes.isRange(content.mediaType()) ? content.in(mediaType) : content;
    }

    /** The same in another media type. */
    Content<T> in(String mediaType);

    /** JSON. */
    record Json<T>(String mediaType, JsonCodec<T> codec) implements Content<T> {
        @Override
        public Content<T> in(String other) {
            return json(other, codec);
        }
    }

    /** A single value as text. */
    record Text<T>(String mediaType, JsonCodec<T> codec, Shape shape) implements Content<T> {
        @Override
        public Content<T> in(String other) {
            return text(other, codec, shape);
        }
    }

    /** Bytes. */
    record Binary(String mediaType) implements Content<Body> {
        @Override
        public Content<Body> in(String other) {
            return binary(other);
        }
    }

    /** An object as form fields. */
    record Form<T>(String mediaType, JsonCodec<T> codec, Shape shape, List<FormField> fields) implements Content<T> {
        @Override
        public Content<T> in(String other) {
            return new Form<>(other, codec, shape, fields);
        }
    }

    /** An object as parts. */
    record Multipart<T>(String mediaType, PartsCodec<T> codec) implements Content<T> {
        @Override
        public Content<T> in(String other) {
            return multipart(other, codec);
        }
    }

    /** A sequence; {@code lines} for NDJSON, else server-sent events. */
    record Events<T>(String mediaType, JsonCodec<T> codec, boolean lines) implements Content<EventStream<T>> {
        @Override
        public Content<EventStream<T>> in(String other) {
            return new Events<>(other, codec, lines);
        }
    }
}
