package dev.covenant.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 8259 calls JSON, and what it does not, case by case. */
class JsonGrammarTest {

    static final List<String> REFUSED = List.of(
            "",
            " ",
            "[",
            "]",
            "{",
            "}",
            "[]]",
            "{}}",
            "[}",
            "{]",
            "[1",
            "[1,",
            "[1,]",
            "[,1]",
            "[,]",
            "[1 2]",
            "[1,,2]",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1",
            "{\"a\":1,",
            "{\"a\":1,}",
            "{,\"a\":1}",
            "{\"a\":1 \"b\":2}",
            "{\"a\" 1}",
            "{a:1}",
            "{'a':1}",
            "{1:1}",
            "{null:1}",
            "{\"a\":1,,\"b\":2}",
            "{\"a\"::1}",
            "[\"a\":1]",
            "{\"a\",\"b\"}",
            "01",
            "-01",
            "00",
            "1.",
            ".5",
            "-.5",
            "-",
            "+1",
            "1e",
            "1e+",
            "1e-",
            "1.e5",
            "1e5.5",
            "0x10",
            "1_000",
            "1.5.2",
            "--1",
            "1a",
            "Infinity",
            "-Infinity",
            "NaN",
            "tru",
            "truee",
            "True",
            "TRUE",
            "nul",
            "nulll",
            "fals",
            "t",
            "n",
            "\"",
            "\"a",
            "'a'",
            "\"\\\"",
            "\"\\a\"",
            "\"\\u\"",
            "\"\\u12\"",
            "\"\\u123\"",
            "\"\\u12g4\"",
            "\"\\U1234\"",
            "\"\\x41\"",
            "\"\\",
            "\"\\u",
            "\"\n\"",
            "\"\t\"",
            "\"\u0000\"",
            "\"\u001f\"",
            "// c\n1",
            "/* c */1",
            "1 // c",
            "#",
            "[1]x",
            "1 2",
            "\uFEFF1",
            "\u00a01",
            "\u000b1",
            "\f1",
            "[\"a\"\"b\"]",
            "undefined",
            "(1)",
            "\"a\" \"b\"",
            "{\"a\":1}{",
            "[1}",
            "{\"a\":[}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "[[]]",
                "[{}]",
                "{\"\":0}",
                "{\"a\":{\"b\":[]}}",
                " [ ] ",
                "\t\n\r {}\n",
                "[1, 2 ,3 , 4]",
                "0",
                "-0",
                "-1",
                "0.5",
                "-0.5",
                "1e5",
                "1E5",
                "1e+5",
                "1e-5",
                "0e0",
                "0E+0",
                "1.25e-3",
                "123456789012345678901234567890",
                "[1.0]",
                "true",
                "false",
                "null",
                "[true,false,null]",
                "\"\"",
                "\"a\"",
                "\"\\u0000\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\uD83D\\uDE00\"",
                "\"\\uD83D\"",
                "\"\\uDE00\\uD83D\"",
                "\"\\uabcd\\uABCD\"",
                "\"\u007f\"",
                "\"\u2028\"",
                "\"\uFFFF\"",
                "\"\uDBFF\uDFFF\"",
                "[\"a/b\"]",
                "{\"a\":1,\"A\":2}",
                "{\"a\" : 1 , \"b\" : 2}",
                "\"//\"",
                "[\"[]{},:\"]",
                "[-0.0]",
                "{\"\\u0061\":1}"
            })
    void isAccepted(String text) {
        assertThatCode(() -> JsonValue.parse(text)).doesNotThrowAnyException();
        assertThatCode(() -> skip(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void isRefused(String text) {
        assertThatThrownBy(() -> JsonValue.parse(text)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> skip(text)).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "BF",
                "C0 80",
                "C1 BF",
                "C2",
                "C2 20",
                "E0 80 80",
                "E0 9F BF",
                "E0 A0",
                "ED A0 80",
                "ED BF BF",
                "EF BF",
                "F0 80 80 80",
                "F0 8F BF BF",
                "F4 90 80 80",
                "F5 80 80 80",
                "F8 88 80 80 80",
                "FE",
                "FF",
                "E4 BD",
                "C3 28",
                "F0 9F 98"
            })
    void isRefusedWhenItIsNotUtf8(String bytes) {
        byte[] text = string(bytes);

        assertThatThrownBy(() -> JsonValue.parse(text))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> skip(text)).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"C2 80", "DF BF", "E0 A0 80", "ED 9F BF", "EE 80 80", "EF BF BF", "F0 90 80 80", "F4 8F BF BF"})
    void isAcceptedAtTheEndsOfUtf8(String bytes) {
        byte[] text = string(bytes);

        assertThat(((JsonString) JsonValue.parse(text)).text())
                .isEqualTo(new String(text, 1, text.length - 2, StandardCharsets.UTF_8));
    }

    @Test
    void isNestedAsDeepAsTheLimitAndNoDeeper() {
        String deepest = "[".repeat(512) + "]".repeat(512);
        String deeper = "[".repeat(513) + "]".repeat(513);
        String deeperObjects = "{\"a\":".repeat(512) + "{}" + "}".repeat(512);

        assertThatCode(() -> JsonValue.parse(deepest)).doesNotThrowAnyException();
        assertThatThrownBy(() -> JsonValue.parse(deeper))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("512");
        assertThatThrownBy(() -> skip(deeper)).isInstanceOf(JsonException.class).hasMessageContaining("512");
        assertThatThrownBy(() -> skip(deeperObjects))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("512");
        assertThatThrownBy(() -> JsonValue.parse("[".repeat(10_000_000))).isInstanceOf(JsonException.class);
    }

    @Test
    void isNestedTwoThousandLevelsDeepWhenThatIsTheLimit() {
        byte[] text = ("[".repeat(2000) + "]".repeat(2000)).getBytes(StandardCharsets.UTF_8);
        JsonLimits limits = JsonLimits.DEFAULT.withMaxDepth(2000);

        assertThat(JsonReader.of(text, 0, text.length, limits).readValue().kind())
                .isEqualTo(JsonKind.ARRAY);
    }

    @Test
    void hasNumbersAsLongAsTheLimitAndNoLonger() {
        assertThatCode(() -> JsonValue.parse("1".repeat(1000))).doesNotThrowAnyException();
        assertThatThrownBy(() -> JsonValue.parse("1".repeat(1001)))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("longer than 1000");
    }

    private static void skip(String text) {
        skip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void skip(byte[] text) {
        JsonReader in = JsonReader.of(text);
        in.skipValue();
        in.endDocument();
    }

    private static byte[] string(String bytes) {
        String[] hex = bytes.split(" ", -1);
        byte[] text = new byte[hex.length + 2];
        text[0] = '"';
        text[hex.length + 1] = '"';
        for (int index = 0; index < hex.length; index++) {
            text[index + 1] = (byte) Integer.parseInt(hex[index], 16);
        }
        return text;
    }
}
