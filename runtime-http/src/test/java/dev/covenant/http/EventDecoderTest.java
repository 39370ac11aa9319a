package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.UndecodableException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDecoderTest {
    private static final String SSE = "text/event-stream";
    private static final String LINES = "application/x-ndjson";
    private static final String SEQUENCE = "application/json-seq";
    private static final CallFacts FACTS = new CallFacts("watchOrders", 1, List.of("http://a"));

    private static <T> EventDecoder<T> decoder(String type, JsonCodec<T> codec) {
        Content<EventStream<T>> content = type.equals(SSE) ? Content.events(type, codec) : Content.lines(type, codec);
        return EventDecoder.of((Content.Events<T>) content, type, 1_000, FACTS);
    }

    private static <T> List<T> decode(EventDecoder<T> decoder, byte[] bytes, int split) {
        List<T> values = new ArrayList<>();
        decoder.feed(ByteBuffer.wrap(bytes, 0, split), values::add);
        decoder.feed(ByteBuffer.wrap(bytes, split, bytes.length - split), values::add);
        decoder.end(values::add);
        return values;
    }

    /** Cut at every byte, and byte by byte. */
    private static <T> void assertDecodes(String type, JsonCodec<T> codec, String text, String expected) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int split = 0; split <= bytes.length; split++) {
            assertThat(decode(decoder(type, codec), bytes, split))
                    .as("cut at %d", split)
                    .hasToString(expected);
        }
        EventDecoder<T> decoder = decoder(type, codec);
        List<T> values = new ArrayList<>();
        for (byte octet : bytes) {
            decoder.feed(ByteBuffer.wrap(new byte[] {octet}), values::add);
        }
        decoder.end(values::add);
        assertThat(values).as("byte by byte").hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "data: 1~~|[1]",
                "data:1~~data: 2~~|[1, 2]",
                "data: [1,~data: 2]~~|[[1,2]]",
                "data: 1^^data: 2^^|[1, 2]",
                "data: 1^~^~data: 2^~^~|[1, 2]",
                "data: 1~^data: 2^~~|[1, 2]",
                ": hello~~data: 1~: and~~:~~|[1]",
                "event: tick~id: 7~retry: 10~data: 1~~|[1]",
                "event: empty~~id: 3~~data: 1~~|[1]",
                "data~~data:~~data: 1~~|[1]",
                "datax: 0~~dat: 0~~Data: 0~~data: 1~~|[1]",
                "nonsense~~data: 1~~|[1]",
                "data: 1~~data: [DONE]~~data: 2~~|[1]",
                "data: 1~~data:[DONE] ~~not even an event|[1]",
                "@data: 1~~|[1]",
                "@~data: 1~~|[1]",
                "data: \"ä€😀\"~~|[\"ä€😀\"]",
                "~~~data: 1~~~~|[1]",
                "|[]",
            })
    void serverSentEventsAreReadAsTheStandardSays(String written, String expected) {
        String text = written == null
                ? ""
                : written.replace('~', '\n').replace('^', '\r').replace("@", "\ufeff");
        assertDecodes(SSE, JsonCodecs.VALUE, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1~2~|[1, 2]",
                "1~2|[1, 2]",
                "{\"a\":1}^~^~ ~[2]^~|[{\"a\":1}, [2]]",
                "\"[DONE]\"~|[\"[DONE]\"]",
                "|[]",
            })
    void linesAreReadOneByOne(String written, String expected) {
        assertDecodes(
                LINES,
                JsonCodecs.VALUE,
                written == null ? "" : written.replace('~', '\n').replace('^', '\r'),
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"#1~#2~|[1, 2]", "##{\"a\":~1}#[2]|[{\"a\":1}, [2]]", "#\"a\"|[\"a\"]", "~#1~|[1]"})
    void textSequencesAreReadOneByOne(String written, String expected) {
        assertDecodes(SEQUENCE, JsonCodecs.VALUE, written.replace('~', '\n').replace('#', '\u001e'), expected);
    }

    @Test
    void stringsInEventsAreBareText() {
        assertDecodes(
                SSE,
                JsonCodecs.STRING,
                "data: hello\n\ndata:  two\ndata: lines\n\ndata: \"q\"\n\n",
                "[hello,  two\nlines, \"q\"]");
        assertDecodes(SSE, JsonCodecs.STRING, "data: a\n\ndata: [DONE]\n\n", "[a]");
    }

    @Test
    void stringsInLinesAreBareTextUnlessTheMediaTypeIsJson() {
        assertDecodes("text/plain", JsonCodecs.STRING, "a\r\n\n\"b\"\nc", "[a, , \"b\", c]");
        assertDecodes(LINES, JsonCodecs.STRING, "\"a\"\n\"b\"", "[a, b]");
    }

    @Test
    void textThatIsNoJsonIsTheValueWhereTheCodecReadsStrings() {
        JsonCodec<Map<String, String>> map = JsonCodecs.map(JsonCodecs.STRING);
        assertDecodes(SSE, JsonCodecs.VALUE, "data: hello you\n\n", "[\"hello you\"]");
        assertBroken(
                () -> decode(decoder(SSE, map), "data: hello\n\n".getBytes(StandardCharsets.UTF_8), 0), "event 1", 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/event-stream|data: 1~~data: 2~|inside an event",
                "text/event-stream|data: 1~~data: 2|inside an event",
                "application/x-ndjson|1~{\"a\":|event 2 is not what the contract says",
                "application/x-ndjson|1~2 3~|event 2 is not what the contract says",
                "application/json-seq|#1~#12|was cut",
                "application/json-seq|#1~#{\"a\"|event 2 is not what the contract says",
            })
    void cutStreamTellsHowManyValuesCame(String type, String written, String message) {
        byte[] bytes = written.replace('~', '\n').replace('#', '\u001e').getBytes(StandardCharsets.UTF_8);
        for (int split = 0; split <= bytes.length; split++) {
            int cut = split;
            assertBroken(() -> decode(decoder(type, JsonCodecs.VALUE), bytes, cut), message, 1);
        }
    }

    @Test
    void sequenceWithoutSeparatorIsBroken() {
        assertBroken(
                () -> decode(decoder(SEQUENCE, JsonCodecs.VALUE), "1\n".getBytes(StandardCharsets.UTF_8), 0),
                "separator",
                0);
    }

    @Test
    void endAfterTheMarkIsNoCut() {
        EventDecoder<JsonValue> decoder = decoder(SSE, JsonCodecs.VALUE);
        byte[] bytes = "data: 1\n\ndata: [DONE]\n\ndata: half".getBytes(StandardCharsets.UTF_8);
        assertThat(decode(decoder, bytes, bytes.length)).hasSize(1);
        assertThat(decoder.finished()).isTrue();
        assertThat(decoder.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({SSE, LINES, SEQUENCE})
    void eventBeyondTheLimitIsRefusedBeforeItIsThere(String type) {
        EventDecoder<JsonValue> decoder = decoder(type, JsonCodecs.VALUE);
        byte[] piece = "x".repeat(400).getBytes(StandardCharsets.UTF_8);
        decoder.feed(ByteBuffer.wrap(piece), value -> {});
        decoder.feed(ByteBuffer.wrap(piece), value -> {});
        assertBroken(() -> decoder.feed(ByteBuffer.wrap(piece), value -> {}), "larger than 1000 bytes", 0);
    }

    @Test
    void manySmallDataLinesCountTogether() {
        byte[] bytes = "data: 123456789\n".repeat(200).getBytes(StandardCharsets.UTF_8);
        assertBroken(() -> decode(decoder(SSE, JsonCodecs.VALUE), bytes, 0), "larger than 1000 bytes", 0);
    }

    private static void assertBroken(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message, int count) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UndecodableException.class, e -> assertThat(e.facts()).isEqualTo(FACTS))
                .hasMessageContaining("watchOrders")
                .hasMessageContaining(message)
                .hasMessageContaining(count + " came before it");
    }
}
