package dev.covenant.http;

import dev.covenant.json.JsonCodec;

/**
 * A parameter of an operation, or a header of a response: its name, place, and how its value is written and read.
 * Generated once an operation; both sides use the same constant.
 *
 * @param name on the wire
 * @param required whether a request without it is wrong
 * @param content whether the value is written as JSON instead of by style
 */
public record Parameter<T>(
        String name,
        In in,
        JsonCodec<T> codec,
        Shape shape,
        boolean required,
        Style style,
        boolean explode,
        boolean allowReserved,
        boolean content) {
    /** Style simple, required. */
    public static <T> Parameter<T> path(String name, JsonCodec<T> codec, Shape shape) {
        return new Parameter<>(name, In.PATH, codec, shape, true, Style.SIMPLE, false, false, false);
    }

    /** Style form, exploded, optional. */
    public static <T> Parameter<T> query(String name, JsonCodec<T> codec, Shape shape) {
        return new Parameter<>(name, In.QUERY, codec, shape, false, Style.FORM, true, false, false);
    }

    /** Style simple, optional. */
    public static <T> Parameter<T> header(String name, JsonCodec<T> codec, Shape shape) {
        return new Parameter<>(name, In.HEADER, codec, shape, false, Style.SIMPLE, false, false, false);
    }

    /** Style form, exploded, optional. */
    public static <T> Parameter<T> cookie(String name, JsonCodec<T> codec, Shape shape) {
        return new Parameter<>(name, In.COOKIE, codec, shape, false, Style.FORM, true, false, false);
    }

    /** The same, but required. */
    public Parameter<T> mandatory() {
        return new Parameter<>(name, in, codec, shape, true, style, explode, allowReserved, content);
    }

    /** The same in another style. */
    public Parameter<T> styled(Style value, boolean exploded) {
        return new Parameter<>(name, in, codec, shape, required, value, exploded, allowReserved, content);
    }

    /** The same with reserved characters of a URI left as they are. */
    public Parameter<T> reservedAllowed() {
        return new Parameter<>(name, in, codec, shape, required, style, explode, true, content);
    }

    /** The same written as JSON text. */
    public Parameter<T> asJson() {
        return new Parameter<>(name, in, codec, shape, required, style, explode, allowReserved, true);
    }
}
