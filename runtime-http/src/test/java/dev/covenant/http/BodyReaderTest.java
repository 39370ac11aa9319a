package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonException;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonReader;
import dev.covenant.json.JsonValue;
import dev.covenant.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies as they are written and read again. */
class BodyReaderTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Shape SHAPE = Shape.object(Map.of(
            "text", Shape.TEXT,
            "n", Shape.NUMBER,
            "list", Shape.list(Shape.NUMBER),
            "table", Shape.list(Shape.list(Shape.NUMBER)),
            "object", Shape.object(Map.of("a", Shape.NUMBER), Shape.TEXT)));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> Body write(Content<T> content, T value) {
        return BodyWriter.write(content, value, JsonWriter.Purpose.PLAIN, new Random(1));
    }

    private static <T> String text(Content<T> content, T value) throws IOException {
        return new String(write(content, value).bytes(10_000), StandardCharsets.UTF_8);
    }

    private static Content<JsonValue> form(FormField... fields) {
        return Content.form(FORM, JsonCodecs.VALUE, SHAPE, fields);
    }

    @Test
    void jsonGoesBothWays() throws IOException {
        Content<List<Long>> content = Content.json("application/json", JsonCodecs.list(JsonCodecs.LONG));
        assertThat(text(content, List.of(1L, 2L))).isEqualTo("[1,2]");
        assertThat(BodyReader.read(content, bytes("[1,2]"), "application/json; charset=UTF-8"))
                .containsExactly(1L, 2L);
        JsonValue value = BodyReader.value(content, bytes("[1,\"x\"]"), "application/json");
        assertThat(value).hasToString("[1,\"x\"]");
        assertThatThrownBy(() -> BodyReader.decode(content, value))
                .isInstanceOfSatisfying(
                        JsonException.class, e -> assertThat(e.pointer()).isEqualTo("/1"));
    }

    @Test
    void jsonInAnotherCharsetIsBelieved() {
        Content<String> content = Content.json("application/json", JsonCodecs.STRING);
        byte[] latin = "\"ä\"".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(BodyReader.read(content, latin, "application/json; charset=iso-8859-1"))
                .isEqualTo("ä");
        assertThatThrownBy(() -> BodyReader.read(content, latin, "application/json"))
                .isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> BodyReader.read(content, latin, "application/json; charset=klingon"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("'klingon' is not known");
    }

    @Test
    void mediaTypeIsTheContractsOrTheUsualOneForRanges() {
        assertThat(write(Content.json("application/hal+json", JsonCodecs.LONG), 1L)
                        .mediaType())
                .hasValue("application/hal+json");
        assertThat(write(Content.json("*/*", JsonCodecs.LONG), 1L).mediaType()).hasValue("application/json");
        assertThat(write(Content.text("text/csv", JsonCodecs.STRING, Shape.TEXT), "x")
                        .mediaType())
                .hasValue("text/csv; charset=utf-8");
        assertThat(write(Content.binary("image/*"), Body.of("x").as("image/png"))
                        .mediaType())
                .hasValue("image/png");
        assertThat(write(Content.binary("image/*"), Body.of("x")).mediaType()).hasValue("application/octet-stream");
        assertThat(write(Content.binary("image/png"), Body.of("x").as("image/gif"))
                        .mediaType())
                .hasValue("image/png");
        assertThat(write(form(), JsonValue.parse("{}")).mediaType()).hasValue(FORM);
    }

    @Test
    void textIsBare() throws IOException {
        assertThat(text(Content.text("text/plain", JsonCodecs.STRING, Shape.TEXT), "ä \"x\"\n"))
                .isEqualTo("ä \"x\"\n");
        assertThat(text(Content.text("text/plain", JsonCodecs.LONG, Shape.NUMBER), 7L))
                .isEqualTo("7");
        Content<Long> number = Content.text("text/plain", JsonCodecs.LONG, Shape.NUMBER);
        assertThat(BodyReader.read(number, bytes("7"), "text/plain")).isEqualTo(7L);
        assertThatThrownBy(() -> BodyReader.read(number, bytes("x"), "text/plain"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("'x' is not a number");
        Content<String> latin = Content.text("text/plain; charset=ISO-8859-1", JsonCodecs.STRING, Shape.TEXT);
        assertThat(write(latin, "ä").length()).hasValue(1);
        assertThat(BodyReader.read(latin, new byte[] {(byte) 0xE4}, "text/plain; charset=ISO-8859-1"))
                .isEqualTo("ä");
        assertThatThrownBy(() -> BodyReader.read(latin, new byte[] {(byte) 0xE4}, "text/plain"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("not UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":\"a b&c=ä\",\"n\":1.5}|text=a%20b%26c%3D%C3%A4&n=1.5",
                "{\"list\":[1,2]}|list=1&list=2",
                "{\"table\":[[1,2],[3]]}|table=%5B1%2C2%5D&table=%5B3%5D",
                "{\"object\":{\"a\":1,\"x\":\"y\"}}|object=%7B%22a%22%3A1%2C%22x%22%3A%22y%22%7D",
                "{\"text\":\"\"}|text=",
                "{}|",
            })
    void formsAreWrittenAsOpenApiSaysAndReadAgain(String json, String wire) throws IOException {
        JsonValue value = JsonValue.parse(json);
        assertThat(text(form(), value)).isEqualTo(wire == null ? "" : wire);
        assertThat(BodyReader.value(form(), bytes(wire == null ? "" : wire), FORM))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "list||FORM|false|{\"list\":[1,2]}|list=1,2",
                "list||PIPE_DELIMITED|false|{\"list\":[1,2]}|list=1%7C2",
                "list|application/json|FORM|true|{\"list\":[1,2]}|list=%5B1%2C2%5D",
                "object||DEEP_OBJECT|true|{\"object\":{\"a\":1,\"x\":\"y\"}}|object%5Ba%5D=1&object%5Bx%5D=y",
                "object||FORM|false|{\"object\":{\"a\":1,\"x\":\"y\"}}|object=a,1,x,y",
                "object||FORM|true|{\"n\":7,\"object\":{\"a\":1}}|n=7&a=1",
                "text|application/json|FORM|true|{\"text\":\"x\"}|text=%22x%22",
                "n|text/plain|FORM|true|{\"n\":7}|n=7",
            })
    void departuresFromTheDefaultHold(
            String property, String type, Style style, boolean explode, String json, String wire) throws IOException {
        Content<JsonValue> content = form(new FormField(property, type == null ? "" : type, style, explode));
        assertThat(text(content, JsonValue.parse(json))).isEqualTo(wire);
        assertThat(BodyReader.value(content, bytes(wire), FORM)).isEqualTo(JsonValue.parse(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text=a+b|{\"text\":\"a b\"}",
                "object[a]=1&object[x]=y|{\"object\":{\"a\":1,\"x\":\"y\"}}",
                "list[]=1&list[]=2|{\"list\":[1,2]}",
                "other=1&text=x&more=true&more=2|{\"text\":\"x\",\"other\":1,\"more\":[true,2]}",
            })
    void formsAreReadInTheWaysTheyAreSent(String wire, String json) {
        assertThat(BodyReader.value(form(), bytes(wire), FORM)).isEqualTo(JsonValue.parse(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "n=x|/n|'x' is not a number",
                "list=1&list=x|/list/1|'x' is not a number",
                "object={\"a\":|/object/a|",
                "text=1&text=2|/text|is given 2 times",
                "text=%ff|/text|is not percent-encoded UTF-8",
                "a/b=%zz|/a~1b|is not percent-encoded UTF-8",
            })
    void faultsOfFormsHaveTheirPlace(String wire, String pointer, String message) {
        assertThatThrownBy(() -> BodyReader.value(form(), bytes(wire), FORM))
                .isInstanceOfSatisfying(
                        JsonException.class, e -> assertThat(e.pointer()).isEqualTo(pointer))
                .hasMessageContaining(message == null ? "" : message);
    }

    @Test
    void randomFormsComeBack() throws IOException {
        Content<JsonValue> content = Content.form(FORM, JsonCodecs.VALUE, Shape.object(Map.of(), Shape.TEXT));
        Random random = new Random(5);
        for (int count = 0; count < 2_000; count++) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            for (int left = random.nextInt(5); left > 0; left--) {
                members.put(random.nextInt(9) + RandomJson.text(random), JsonValue.of(RandomJson.text(random)));
            }
            byte[] wire = write(content, JsonObject.of(members)).bytes(10_000);
            assertThat(BodyReader.value(content, wire, FORM)).isEqualTo(JsonObject.of(members));
        }
    }

    @Test
    void formOfAnythingButAnObjectIsRefused() {
        assertThatThrownBy(() -> write(form(), JsonValue.of(1))).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> write(form(), JsonValue.parse("{\"list\":[\"a\",null],\"text\":[null]}")))
                .isInstanceOfSatisfying(
                        JsonException.class, e -> assertThat(e.pointer()).isEqualTo("/text/0"));
    }

    @Test
    void purposeReachesTheCodec() throws IOException {
        JsonCodec<String> codec = new JsonCodec<>() {
            @Override
            public String read(JsonReader in) {
                return in.readString();
            }

            @Override
            public void write(String value, JsonWriter out) {
                out.writeString(out.omitsReadOnly() ? "request" : out.omitsWriteOnly() ? "response" : value);
            }
        };
        Content<String> content = Content.text("text/plain", codec, Shape.TEXT);
        assertThat(BodyWriter.write(content, "x", JsonWriter.Purpose.REQUEST, new Random())
                        .bytes(99))
                .isEqualTo(bytes("request"));
        assertThat(BodyWriter.write(content, "x", JsonWriter.Purpose.RESPONSE, new Random())
                        .bytes(99))
                .isEqualTo(bytes("response"));
    }

    @Test
    void contentsThatAreNoDataAreRefused() {
        assertThatThrownBy(() -> BodyReader.value(Content.binary("image/png"), new byte[0], "image/png"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
