package dev.covenant.http;

import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonException;
import dev.covenant.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads bodies that are in memory: JSON, text and forms. Whatever is wrong is a {@link JsonException} with the place.
 */
public final class BodyReader {
    private BodyReader() {}

    /**
     * A body as data, so that a schema can judge it.
     *
     * @param mediaType that came; its charset counts
     * @throws JsonException when it is not what the media type says
     * @throws IllegalArgumentException for contents that are no data: binary, multipart, events
     */
    public static JsonValue value(Content<?> content, byte[] body, String mediaType) {
        if (content instanceof Content.Json<?>) {
            return JsonValue.parse(utf8(body, mediaType));
        }
        if (content instanceof Content.Text<?> text) {
            return located(() -> new ShapedText("").value(text.shape(), text(body, mediaType), ""));
        }
        if (content instanceof Content.Form<?> form) {
            return new FormText(form).read(text(body, mediaType));
        }
        throw notData(content);
    }

    /**
     * The value that data stands for.
     *
     * @throws JsonException when it is not of the content's type
     */
    public static <T> T decode(Content<T> content, JsonValue value) {
        return JsonCodecs.fromValue(codec(content), value);
    }

    /** Both at once; JSON goes straight from bytes to the value. */
    public static <T> T read(Content<T> content, byte[] body, String mediaType) {
        if (content instanceof Content.Json<T> json) {
            return JsonCodecs.fromBytes(json.codec(), utf8(body, mediaType));
        }
        return decode(content, value(content, body, mediaType));
    }

    private static <T> JsonCodec<T> codec(Content<T> content) {
        if (content instanceof Content.Json<T> json) {
            return json.codec();
        }
        if (content instanceof Content.Text<T> text) {
            return text.codec();
        }
        if (content instanceof Content.Form<T> form) {
            return form.codec();
        }
        throw notData(content);
    }

    private static IllegalArgumentException notData(Content<?> content) {
        return new IllegalArgumentException("a body of " + content.mediaType() + " is not read as data");
    }

    /** JSON is UTF-8 (RFC 8259, section 8.1); where the sender says that it is not, it is believed. */
    private static byte[] utf8(byte[] body, String mediaType) {
        boolean utf8 =
                mediaType.indexOf(';') < 0 || MediaTypes.charset(mediaType).equals(StandardCharsets.UTF_8);
        return utf8 ? body : text(body, mediaType).getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] body, String mediaType) {
        Charset charset = MediaTypes.charset(mediaType);
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new JsonException("the body is not " + charset, "", JsonException.NO_OFFSET);
        }
    }

    /** A part of the work, whose faults are told as those of a body. */
    private interface Work {
        JsonValue run();
    }

    private static JsonValue located(Work work) {
        try {
            return work.run();
        } catch (ParameterFault e) {
            throw new JsonException(e.detail(), e.pointer(), JsonException.NO_OFFSET);
        }
    }
}
