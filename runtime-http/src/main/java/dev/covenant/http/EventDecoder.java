package dev.covenant.http;

import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonException;
import dev.covenant.json.JsonLimits;
import dev.covenant.json.JsonReader;
import dev.covenant.json.JsonWriter;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.UndecodableException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of the bytes of a stream, which are pushed in as they arrive: server-sent events, NDJSON or JSON text
 * sequences, as the media type says. Not for use by several threads; of no use after it has thrown.
 *
 * <p>The text of an event is JSON; for {@code JsonCodecs.STRING} it is the value itself, unless the media type is one
 * of JSON. Where the text of a server-sent event is not what the codec reads, but the codec reads strings, the text
 * itself is the value: {@code data: hello}. The event {@code [DONE]}, with which many services end a stream, ends
 * this one.
 *
 * @param <T> the values
 */
public final class EventDecoder<T> {
    private static final String DONE = "[DONE]";

    private final JsonCodec<T> codec;
    private final EventForm form;
    private final EventFraming framing;
    private final CallFacts facts;
    private long count;
    private boolean finished;

    private EventDecoder(JsonCodec<T> codec, EventForm form, int limit, CallFacts facts) {
        this.codec = codec;
        this.form = form;
        this.framing = form.framing(limit);
        this.facts = facts;
    }

    /**
     * A decoder of one stream.
     *
     * @param mediaType that came
     * @param maxEventBytes the most that one event may have
     * @param facts for the errors
     */
    public static <T> EventDecoder<T> of(
            Content.Events<T> content, String mediaType, int maxEventBytes, CallFacts facts) {
        return new EventDecoder<>(content.codec(), EventForm.of(content, mediaType), maxEventBytes, facts);
    }

    /**
     * Takes bytes that have arrived, all of them; what comes behind the end of the stream is passed over.
     *
     * @param sink takes each value, at once
     * @throws UndecodableException when an event is too large or not what the contract says; it tells how many values
     *     came
     */
    public void feed(ByteBuffer bytes, Consumer<? super T> sink) {
        if (!finished) {
            guarded(() -> framing.feed(bytes, (text, length) -> accept(text, length, sink)));
        }
        bytes.position(bytes.limit());
    }

    /**
     * Nothing more will arrive.
     *
     * @throws UndecodableException when the stream was cut inside an event
     */
    public void end(Consumer<? super T> sink) {
        if (!finished) {
            guarded(() -> framing.end((text, length) -> accept(text, length, sink)));
            finished = true;
        }
    }

    /** Whether the stream has come to its end: nothing that arrives now matters. */
    public boolean finished() {
        return finished;
    }

    /** How many values came so far. */
    public long count() {
        return count;
    }

    /** The id that a server-sent event gave last; null: none did. */
    @Nullable
    String lastEventId() {
        return framing.lastEventId();
    }

    /** What the server-sent event that came last is called; null: nothing. */
    @Nullable
    String eventName() {
        return framing.eventName();
    }

    CallFacts facts() {
        return facts;
    }

    /** A step of the framing. */
    private interface Step {
        void run() throws EventFraming.Broken;
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (EventFraming.Broken e) {
            throw broken(String.valueOf(e.getMessage()), null);
        }
    }

    private boolean accept(byte[] text, int length, Consumer<? super T> sink) {
        if (form.isSse() && isDone(text, length)) {
            finished = true;
            return false;
        }
        T value = decode(text, length);
        count++;
        sink.accept(value);
        return true;
    }

    private static boolean isDone(byte[] text, int length) {
        // The longest in use has spaces around it.
        return length >= DONE.length()
                && length < DONE.length() + 4
                && new String(text, 0, length, StandardCharsets.ISO_8859_1)
                        .strip()
                        .equals(DONE);
    }

    private T decode(byte[] text, int length) {
        try {
            return form.isRaw() ? raw(text, length) : read(text, length);
        } catch (JsonException e) {
            T value = form == EventForm.SSE ? ofText(text, length) : null;
            if (value == null) {
                throw broken("event " + (count + 1) + " is not what the contract says: " + e.getMessage(), e);
            }
            return value;
        }
    }

    private T read(byte[] text, int length) {
        JsonReader in = JsonReader.of(text, 0, length, JsonLimits.DEFAULT);
        T value = codec.read(in);
        in.endDocument();
        return value;
    }

    private T raw(byte[] text, int length) {
        T value = ofText(text, length);
        if (value == null) {
            throw new JsonException("the text is not UTF-8", "", JsonException.NO_OFFSET);
        }
        return value;
    }

    private @Nullable T ofText(byte[] text, int length) {
        String string = PercentText.utf8(text, length);
        if (string == null) {
            return null;
        }
        JsonWriter out = JsonWriter.create();
        out.writeString(string);
        return JsonReader.of(out.buffer(), 0, out.length(), JsonLimits.DEFAULT).tryRead(codec);
    }

    private UndecodableException broken(String message, @Nullable Throwable cause) {
        return new UndecodableException(facts, message + "; " + count + " came before it", cause);
    }
}
