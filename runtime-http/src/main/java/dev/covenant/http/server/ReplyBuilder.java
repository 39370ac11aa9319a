package dev.covenant.http.server;

import dev.covenant.http.Body;
import dev.covenant.http.BodyWriter;
import dev.covenant.http.Content;
import dev.covenant.http.EventEncoder;
import dev.covenant.http.Headers;
import dev.covenant.http.MediaTypes;
import dev.covenant.http.Parameter;
import dev.covenant.http.ParameterWriter;
import dev.covenant.json.JsonWriter;
import dev.covenant.runtime.EventStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Takes an answer from generated code.
 */
final class ReplyBuilder implements ResponseWriter {
    private static final int OK = 200;

    private final List<String> accept;
    private final Heartbeat heartbeat;
    private final Headers.Builder headers = Headers.builder();
    private int status = OK;
    private Reply.Payload payload = new Reply.None();

    /** @param accept the values of the request's {@code Accept} headers */
    ReplyBuilder(List<String> accept, Heartbeat heartbeat) {
        this.accept = accept;
        this.heartbeat = heartbeat;
    }

    @Override
    public void status(int value) {
        status = value;
    }

    @Override
    public <T> void header(Parameter<T> header, @Nullable T value) {
        if (value != null) {
            ParameterWriter.header(header, value).ifPresent(text -> headers.set(header.name(), text));
        }
    }

    @Override
    public <T> void body(T value, List<Content<T>> contents) {
        if (contents.isEmpty()) {
            return;
        }
        List<String> offers = contents.stream().map(Content::mediaType).toList();
        // Where none is acceptable any is better than nothing (RFC 9110, section 12.4.1): errors have few media types.
        Content<T> content = contents.get(Math.max(0, MediaTypes.negotiate(accept, offers)));
        if (content instanceof Content.Events<?> events && value instanceof EventStream<?> stream) {
            stream(events, stream);
        } else {
            body(BodyWriter.write(content, value, JsonWriter.Purpose.RESPONSE, ThreadLocalRandom.current()));
        }
    }

    @SuppressWarnings(
            "unchecked") // Content.Events<E> is a Content<EventStream<E>>: the stream is of what the content writes
    private <E> void stream(Content.Events<E> content, EventStream<?> stream) {
        EventEncoder<E> encoder = EventEncoder.of(content, JsonWriter.Purpose.RESPONSE);
        headers.set("Content-Type", encoder.mediaType()).set("Cache-Control", "no-cache");
        payload = new Reply.Stream(-1, new EventPump<>((EventStream<E>) stream, encoder, heartbeat));
    }

    private void body(Body body) {
        body.mediaType().ifPresent(type -> headers.set("Content-Type", type));
        Optional<ByteBuffer> memory = body.buffer();
        payload = memory.isPresent()
                ? new Reply.Memory(body, memory.get().remaining())
                : new Reply.Stream(body.length().orElse(-1), new BodyPump(body));
    }

    Reply build() {
        return new Reply(status, headers.build(), payload);
    }

    /** Lets go of an answer that will not be sent. */
    void discard() {
        build().close();
    }
}
