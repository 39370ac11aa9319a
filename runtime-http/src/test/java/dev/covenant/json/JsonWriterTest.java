package dev.covenant.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.covenant.json.JsonWriter.Purpose;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    private static final JsonNames NAMES = JsonNames.of(
            "a", "of sixteen b.", "of seventeen b", "a name that is longer than two words", "é\"\n\\", "\uD800");

    @Test
    void putsCommasBetweenMembersAndElementsOnly() {
        JsonWriter out = JsonWriter.create();
        out.beginObject();
        out.name(NAMES, 0);
        out.beginArray();
        out.endArray();
        out.name("b");
        out.beginArray();
        out.writeNull();
        out.beginObject();
        out.endObject();
        out.writeBoolean(true);
        out.endArray();
        out.name(NAMES, 0);
        out.writeInt(-5);
        out.endObject();

        assertThat(text(out)).isEqualTo("{\"a\":[],\"b\":[null,{},true],\"a\":-5}");
    }

    @Test
    void writesNamesOfAnyLengthAndSpelling() {
        JsonWriter out = JsonWriter.create();
        out.beginObject();
        for (int index = 0; index < NAMES.size(); index++) {
            out.name(NAMES, index);
            out.writeInt(index);
        }
        out.endObject();

        assertThat(text(out))
                .isEqualTo(
                        "{\"a\":0,\"of sixteen b.\":1,\"of seventeen b\":2,\"a name that is longer than two words\":3,"
                                + "\"é\\\"\\n\\\\\":4,\"\\ud800\":5}");
    }

    @Test
    void isUsedAgainAfterReset() throws IOException {
        JsonWriter out = JsonWriter.create();
        out.writeString("x".repeat(5000));
        byte[] grown = out.buffer();
        out.reset();
        out.writeString("y");
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        out.writeTo(sent);

        assertThat(out.buffer()).isSameAs(grown);
        assertThat(out.length()).isEqualTo(3);
        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("\"y\"");
    }

    @Test
    void keepsACommaThatEndsAString() {
        JsonWriter out = JsonWriter.create();
        out.writeString("a,");

        assertThat(text(out)).isEqualTo("\"a,\"");
    }

    @ParameterizedTest
    @CsvSource({"PLAIN,false,false", "REQUEST,true,false", "RESPONSE,false,true"})
    void tellsWhatAPurposeLeavesOut(Purpose purpose, boolean readOnly, boolean writeOnly) {
        JsonWriter out = JsonWriter.create(purpose);

        assertThat(out.omitsReadOnly()).isEqualTo(readOnly);
        assertThat(out.omitsWriteOnly()).isEqualTo(writeOnly);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"', '\\\"'",
        "'\\', '\\\\'",
        "/, /",
        "'\u0000', \\u0000",
        "'\u001f', \\u001f",
        "'\n', \\n",
        "'\t', \\t",
        "'\b', \\b",
        "'\f', \\f",
        "'\r', \\r",
        "\u007f, \u007f",
        "é, é",
        "'\u2028', '\u2028'",
        "😀, 😀",
        "\ud800, \\ud800",
        "\udfff, \\udfff",
        "\udc00\ud800, \\udc00\\ud800",
        "\ud83dx, \\ud83dx"
    })
    void escapesWhatJsonDoesNotLetStand(String value, String written) {
        String around = "twelve bytes";

        assertThat(write(value)).isEqualTo("\"" + written + "\"");
        assertThat(write(around + value + around)).isEqualTo("\"" + around + written + around + "\"");
        assertThat(JsonCodecs.fromText(JsonCodecs.STRING, write(around + value)))
                .isEqualTo(around + value);
    }

    @Test
    void writesStringsOfEveryLengthWithAnythingAnywhere() throws IOException {
        ObjectMapper jackson = new ObjectMapper();
        String[] oddities = {"\"", "\\", "\n", "\u0001", "é", "漢", "😀", "\u007f"};
        for (int length = 0; length < 200; length++) {
            String plain = "abcdefghij".repeat(20).substring(0, length);
            assertThat(write(plain)).isEqualTo("\"" + plain + "\"");
            for (int at = 0; at <= length; at += 1 + length / 20) {
                String odd = plain.substring(0, at) + oddities[(at + length) % oddities.length] + plain.substring(at);
                byte[] written = JsonCodecs.toBytes(JsonCodecs.STRING, odd);
                assertThat(jackson.readTree(written).textValue()).isEqualTo(odd);
                assertThat(JsonCodecs.fromBytes(JsonCodecs.STRING, written)).isEqualTo(odd);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "😀", "é", "x"})
    void growsWithAnyText(String unit) {
        String value = unit.repeat(100_000);

        assertThat(JsonCodecs.fromText(JsonCodecs.STRING, write(value))).isEqualTo(value);
    }

    @Test
    void writesRandomStringsThatJacksonReads() throws IOException {
        ObjectMapper jackson = new ObjectMapper();
        Random random = new Random(9);
        for (int round = 0; round < 20_000; round++) {
            String value = random.ints(random.nextInt(40), 0, 0x11_0000)
                    .map(letter -> random.nextInt(3) > 0 ? letter % 0x80 : letter)
                    .filter(letter -> letter < 0xD800 || letter > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            byte[] written = JsonCodecs.toBytes(JsonCodecs.STRING, value);
            assertThat(jackson.readTree(written).textValue()).isEqualTo(value);
        }
    }

    @Test
    void listsAndMapsAreWrittenInTheirOrder() throws IOException {
        JsonCodec<Map<String, List<Long>>> codec = JsonCodecs.map(JsonCodecs.list(JsonCodecs.LONG));
        Map<String, List<Long>> value = new java.util.LinkedHashMap<>();
        value.put("z", List.of(3L, 1L));
        value.put("a\"", List.of());

        byte[] written = JsonCodecs.toBytes(codec, value);
        JsonNode tree = new ObjectMapper().readTree(written);

        assertThat(tree.toString()).isEqualTo("{\"z\":[3,1],\"a\\\"\":[]}");
        assertThat(JsonCodecs.fromBytes(codec, written)).isEqualTo(value);
    }

    private static String write(String value) {
        return JsonCodecs.toText(JsonCodecs.STRING, value);
    }

    private static String text(JsonWriter out) {
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
