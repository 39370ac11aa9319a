package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonException;
import dev.covenant.json.JsonValue;
import dev.covenant.json.JsonWriter;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndecodableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventStreamsTest {
    private static final CallFacts FACTS = new CallFacts("watchOrders", 1, List.of("http://a"));

    private static Content.Events<JsonValue> content(String type) {
        Content<EventStream<JsonValue>> content = type.startsWith("text/event-stream")
                ? Content.events(type, JsonCodecs.VALUE)
                : Content.lines(type, JsonCodecs.VALUE);
        return (Content.Events<JsonValue>) content;
    }

    private static EventStream<JsonValue> received(String type, InputStream in) {
        return ReceivedEvents.of(in, EventDecoder.of(content(type), type, 1 << 20, FACTS));
    }

    /** A stream that ends with an exception, and knows whether it was closed. */
    private static class Breaking extends InputStream {
        private final AtomicBoolean closed = new AtomicBoolean();

        @Override
        public int read() throws IOException {
            throw new IOException(closed.get() ? "closed" : "connection reset");
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            return read();
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"text/event-stream", "application/x-ndjson", "application/json-seq", "application/geo+json-seq"})
    void randomValuesComeBackAsTheyWereSent(String type) throws IOException {
        Random random = new Random(7);
        List<JsonValue> values = new ArrayList<>();
        for (int count = 0; count < 300; count++) {
            values.add(RandomJson.value(random, 3));
        }
        Content<EventStream<JsonValue>> content = content(type);
        Body body = BodyWriter.write(content, EventStream.of(values), JsonWriter.Purpose.PLAIN, random);
        assertThat(body.mediaType()).contains(type);
        assertThat(body.repeatable()).isFalse();
        try (EventStream<JsonValue> back = received(type, body.open())) {
            assertThat(back).containsExactlyElementsOf(values);
        }
    }

    @Test
    void eventsAreWrittenAsTheirMediaTypeSays() {
        JsonValue value = JsonValue.parse("{\"a\":\"x\\ny\"}");
        assertThat(encoded("text/event-stream", value)).isEqualTo("data: {\"a\":\"x\\ny\"}\n\n");
        assertThat(encoded("application/x-ndjson", value)).isEqualTo("{\"a\":\"x\\ny\"}\n");
        assertThat(encoded("application/json-seq", value)).isEqualTo("\u001e{\"a\":\"x\\ny\"}\n");
    }

    private static String encoded(String type, JsonValue value) {
        return new String(
                EventEncoder.of(content(type), JsonWriter.Purpose.PLAIN).encode(value), StandardCharsets.UTF_8);
    }

    @Test
    void stringsAreWrittenAsBareText() {
        EventEncoder<String> events = EventEncoder.of(
                (Content.Events<String>) Content.events("text/event-stream", JsonCodecs.STRING),
                JsonWriter.Purpose.PLAIN);
        assertThat(new String(events.encode("a \"b\"\nc\r\nd\re"), StandardCharsets.UTF_8))
                .isEqualTo("data: a \"b\"\ndata: c\ndata: d\ndata: e\n\n");
        EventEncoder<String> lines = EventEncoder.of(
                (Content.Events<String>) Content.lines("text/plain", JsonCodecs.STRING), JsonWriter.Purpose.PLAIN);
        assertThat(new String(lines.encode("ä"), StandardCharsets.UTF_8)).isEqualTo("ä\n");
        assertThatThrownBy(() -> lines.encode("a\nb")).isInstanceOf(JsonException.class);
        EventEncoder<String> json = EventEncoder.of(
                (Content.Events<String>) Content.lines("application/jsonl", JsonCodecs.STRING),
                JsonWriter.Purpose.PLAIN);
        assertThat(new String(json.encode("a\nb"), StandardCharsets.UTF_8)).isEqualTo("\"a\\nb\"\n");
    }

    @Test
    void keepAliveIsNoEvent() {
        EventEncoder<JsonValue> encoder = EventEncoder.of(content("text/event-stream"), JsonWriter.Purpose.PLAIN);
        String keepAlive = new String(encoder.keepAlive(), StandardCharsets.UTF_8);
        assertThat(received("text/event-stream", bytes(keepAlive + "data: 1\n\n" + keepAlive)))
                .hasSize(1);
        assertThat(EventEncoder.of(content("application/x-ndjson"), JsonWriter.Purpose.PLAIN)
                        .keepAlive())
                .isEmpty();
    }

    @Test
    void streamIsClosedAtItsEnd() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new SequenceInputStream(bytes("1\n2\n"), new Breaking() {
            @Override
            public int read() {
                return -1;
            }
        });
        InputStream watched = new java.io.FilterInputStream(in) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        Iterator<JsonValue> values = received("application/x-ndjson", watched).iterator();
        values.next();
        values.next();
        assertThat(closed).isFalse();
        assertThat(values.hasNext()).isFalse();
        assertThat(closed).isTrue();
        assertThatThrownBy(values::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void brokenConnectionTellsHowManyEventsCameAfterThemAll() {
        Breaking end = new Breaking();
        EventStream<JsonValue> stream =
                received("text/event-stream", new SequenceInputStream(bytes("data: 1\n\ndata: 2\n\ndata: 3"), end));
        Iterator<JsonValue> values = stream.iterator();
        assertThat(values.next()).hasToString("1");
        assertThat(values.next()).hasToString("2");
        assertThatThrownBy(values::hasNext)
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("broke after 2 events: connection reset");
    }

    @Test
    void valuesBeforeABadOneAreDeliveredFirst() {
        Iterator<JsonValue> values =
                received("application/x-ndjson", bytes("1\n2\n{bad\n4\n")).iterator();
        assertThat(values.next()).hasToString("1");
        assertThat(values.next()).hasToString("2");
        assertThatThrownBy(values::next)
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("event 3")
                .hasMessageContaining("2 came before it");
        assertThatThrownBy(values::next).isInstanceOf(UndecodableException.class);
    }

    @Test
    void closedStreamHasNoMoreValuesAndDoesNotThrow() {
        EventStream<JsonValue> stream = received("application/x-ndjson", bytes("1\n2\n3\n"));
        Iterator<JsonValue> values = stream.iterator();
        values.next();
        stream.close();
        stream.close();
        assertThat(values.hasNext()).isFalse();
    }

    @Test
    void idAndNameAreThoseOfTheValueTakenLast() {
        EventStream<JsonValue> stream = received("text/event-stream", bytes("""
            data: 1

            id: a
            event: created
            data: 2

            data: 3

            id:b
            event
            data: 4

            id
            data: 5

            """));
        List<String> seen = new ArrayList<>();
        for (JsonValue value : stream) {
            seen.add(value + " " + stream.lastEventId().orElse("-") + " "
                    + stream.eventName().orElse("-"));
        }
        assertThat(seen).containsExactly("1 - -", "2 a created", "3 a -", "4 b -", "5 - -");
    }

    @Test
    void idWithoutDataCountsAtTheEndAndThatOfACutEventDoesNot() {
        EventStream<JsonValue> stream = received(
                "text/event-stream",
                new SequenceInputStream(bytes("id: a\ndata: 1\n\nid: b\n\nid: c\ndata: 2"), new Breaking()));
        Iterator<JsonValue> values = stream.iterator();
        values.next();

        assertThatThrownBy(values::next).isInstanceOf(TransportException.class);
        assertThat(stream.lastEventId()).contains("b");
    }

    @Test
    void idWithNulIsNoneAndOtherFieldsDoNotMatter() {
        EventStream<JsonValue> stream = received(
                "text/event-stream", bytes("id: a\nidea: x\nevents: y\nretry: 5\ndata: 1\n\nid: \0\ndata: 2\n\n"));
        stream.forEach(value -> assertThat(value.toString()).isNotEmpty());

        assertThat(stream.lastEventId()).contains("a");
        assertThat(stream.eventName()).isEmpty();
    }

    @Test
    void otherFormsHaveNeitherIdNorName() {
        EventStream<JsonValue> stream = received("application/x-ndjson", bytes("1\n"));
        stream.iterator().next();

        assertThat(stream.lastEventId()).isEmpty();
        assertThat(stream.eventName()).isEmpty();
    }
}
