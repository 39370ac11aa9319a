package dev.covenant.http;

import dev.covenant.json.JsonException;
import dev.covenant.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Writes the values of a stream: server-sent events (WHATWG HTML, section 9.2), one JSON value a line, or JSON text
 * sequences (RFC 7464), as the media type says. Not for use by several threads.
 *
 * <p>Values of {@code JsonCodecs.STRING} are sent as bare text, unless the media type is one of JSON. In an event,
 * any line end becomes a line feed, and an empty text is an event that receivers pass over: that is how such events
 * are.
 *
 * @param <T> the values
 */
public final class EventEncoder<T> {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private final Content.Events<T> content;
    private final EventForm form;
    private final JsonWriter writer;

    private EventEncoder(Content.Events<T> content, EventForm form, JsonWriter.Purpose purpose) {
        this.content = content;
        this.form = form;
        this.writer = JsonWriter.create(purpose);
    }

    /** An encoder of one stream. */
    public static <T> EventEncoder<T> of(Content.Events<T> content, JsonWriter.Purpose purpose) {
        return new EventEncoder<>(content, EventForm.of(content, content.mediaType()), purpose);
    }

    /** The media type to send. */
    public String mediaType() {
        return BodyWriter.concrete(content.mediaType(), form.mediaType());
    }

    /**
     * One value, ready to be sent.
     *
     * @throws JsonException when it cannot be expressed
     */
    public byte[] encode(T value) {
        if (form.isRaw() && value instanceof String text) {
            return raw(text).getBytes(StandardCharsets.UTF_8);
        }
        writer.reset();
        content.codec().write(value, writer);
        byte[] event =
                new byte[form.before().length() + writer.length() + form.after().length()];
        put(form.before(), event, 0);
        System.arraycopy(writer.buffer(), 0, event, form.before().length(), writer.length());
        put(form.after(), event, event.length - form.after().length());
        return event;
    }

    private String raw(String text) {
        if (form == EventForm.RAW_SSE) {
            return form.before() + String.join("\n" + form.before(), LINE_END.split(text, -1)) + form.after();
        }
        if (LINE_END.matcher(text).find()) {
            throw new JsonException("a text with a line end cannot be one line", "", JsonException.NO_OFFSET);
        }
        return text + form.after();
    }

    /** What can be sent between values to show that this side is alive; empty where the form has no such thing. */
    public byte[] keepAlive() {
        return form.keepAlive().getBytes(StandardCharsets.US_ASCII);
    }

    private static void put(String ascii, byte[] target, int at) {
        byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, target, at, bytes.length);
    }
}
