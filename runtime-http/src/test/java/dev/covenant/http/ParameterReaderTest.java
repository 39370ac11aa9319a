package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterReaderTest {
    private static final Shape NUMBERS = Shape.list(Shape.NUMBER);
    private static final Shape TEXTS = Shape.list(Shape.TEXT);
    private static final Shape RGB = Shape.object(Map.of("R", Shape.NUMBER, "G", Shape.NUMBER));

    private static Parameter<JsonValue> query(Style style, boolean explode, Shape shape) {
        return OnTheWire.parameter(In.QUERY, style, explode, shape);
    }

    private static ParameterReader queryReader(String raw) {
        return ParameterReader.of(Map.of(), raw, Headers.none());
    }

    @Test
    void parameterThatDidNotComeIsNull() {
        ParameterReader reader = queryReader("other=1");
        assertThat(reader.value(query(Style.FORM, true, Shape.TEXT))).isNull();
        assertThat(reader.value(query(Style.FORM, true, TEXTS))).isNull();
        assertThat(reader.value(query(Style.FORM, true, RGB))).isNull();
        assertThat(reader.value(query(Style.DEEP_OBJECT, true, RGB))).isNull();
        assertThat(reader.value(OnTheWire.parameter(In.HEADER, Style.SIMPLE, false, TEXTS)))
                .isNull();
        assertThat(reader.value(OnTheWire.parameter(In.COOKIE, Style.FORM, false, TEXTS)))
                .isNull();
        assertThat(reader.value(OnTheWire.parameter(In.PATH, Style.SIMPLE, false, TEXTS)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "FORM true color=a+b `\"a b\"`",
                "FORM true color=a%2bb \"a+b\"",
                "FORM true %63olor=x \"x\"",
                "FORM true color \"\"",
                "FORM true color=a=b \"a=b\"",
                "FORM true &&color=x& \"x\"",
            })
    void queryTextIsReadAsFormsAreWritten(Style style, boolean explode, String raw, String json) {
        assertThat(queryReader(raw).value(query(style, explode, Shape.TEXT))).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "FORM false color=1&color=2,3 [1,2,3]",
                "FORM true color= []",
                "SPACE_DELIMITED false color=1+2 [1,2]",
                "PIPE_DELIMITED false color=1|2%7c3 [1,2,3]",
                "TAB_DELIMITED false color=1%092 [1,2]",
                "DEEP_OBJECT false color[]=1&color[]=2 [1,2]",
                "DEEP_OBJECT false color[1]=2&color[0]=1&color[999999999999]=3 [1,2,3]",
            })
    void arraysAreReadInTheWaysTheyAreSent(Style style, boolean explode, String raw, String json) {
        assertThat(queryReader(raw).value(query(style, explode, NUMBERS))).hasToString(json);
    }

    @Test
    void headerLinesAreOneListAndSpaceAroundElementsIsNothing() {
        Headers headers =
                Headers.builder().add("color", " 1 ,2").add("Color", "3,, ").build();
        ParameterReader reader = ParameterReader.of(headers);
        assertThat(reader.value(OnTheWire.parameter(In.HEADER, Style.SIMPLE, false, NUMBERS)))
                .hasToString("[1,2,3]");
    }

    @Test
    void textInHeaderIsTakenAsItIs() {
        ParameterReader reader = ParameterReader.of(Headers.of(Map.of("color", "%41, \"b\"")));
        assertThat(reader.value(OnTheWire.parameter(In.HEADER, Style.SIMPLE, false, Shape.TEXT)))
                .hasToString("\"%41, \\\"b\\\"\"");
    }

    @Test
    void cookieIsFoundAmongOthersUnquotedAndDecoded() {
        Headers headers = Headers.builder()
                .add("Cookie", "a=1; color=\"x%20y\";b")
                .add("cookie", "stray=100%")
                .build();
        ParameterReader reader = ParameterReader.of(Map.of(), null, headers);
        assertThat(reader.value(OnTheWire.parameter(In.COOKIE, Style.FORM, true, Shape.TEXT)))
                .hasToString("\"x y\"");
        assertThat(reader.read(Parameter.cookie("stray", JsonCodecs.STRING, Shape.TEXT)))
                .isEqualTo("100%");
    }

    @Test
    void closedExplodedObjectTakesItsOwnMembersOnly() {
        assertThat(queryReader("G=2&page=1&R=1").value(query(Style.FORM, true, RGB)))
                .hasToString("{\"G\":2,\"R\":1}");
    }

    @Test
    void openExplodedObjectTakesWhatNobodyClaimed() {
        ParameterReader reader = queryReader("G=2&page=1&key=s&x=y");
        reader.claim("key");
        assertThat(reader.value(Parameter.query("page", JsonCodecs.INT, Shape.NUMBER)))
                .hasToString("1");
        Shape open = Shape.object(Map.of("G", Shape.NUMBER), Shape.TEXT);
        assertThat(reader.value(query(Style.FORM, true, open))).hasToString("{\"G\":2,\"x\":\"y\"}");
    }

    @Test
    void memberThatIsNotListedIsKeptForTheSchemaToJudge() {
        assertThat(queryReader("color=R,1,Z,x").value(query(Style.FORM, false, RGB)))
                .hasToString("{\"R\":1,\"Z\":\"x\"}");
        assertThat(queryReader("color[R]=1&color[Z][a]=x").value(query(Style.DEEP_OBJECT, true, RGB)))
                .hasToString("{\"R\":1,\"Z\":{\"a\":\"x\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"1 1", "1.50 1.50", "true true", "null \"null\"", "1. \"1.\"", "01 \"01\"", "x \"x\""})
    void textOfAnyShapeIsJudgedByHowItLooks(String text, String json) {
        assertThat(queryReader("color=" + text).value(query(Style.FORM, true, Shape.ANY)))
                .hasToString(json);
    }

    @Test
    void jsonContentIsParsed() {
        Parameter<JsonValue> parameter = query(Style.FORM, true, RGB).asJson();
        assertThat(queryReader("color=%7B%22R%22:1%7D").value(parameter)).hasToString("{\"R\":1}");
        assertFault(() -> queryReader("color=%7B%22R%22:1").value(parameter), "color", "/R", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"0", "-0", "10", "1e5", "1E+5", "1.0e-7", "123456789012345678901234567890"})
    void numbersOfJsonAreNumbers(String text) {
        assertThat(queryReader("color=" + text.replace("+", "%2B")).value(query(Style.FORM, true, Shape.NUMBER)))
                .hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"''", "1.", ".5", "01", "-", "1e", "1e+", "0x1", "NaN", "Infinity", "1_0", "%202", "٣", "1,5"})
    void otherNumbersAreFaults(String text) {
        assertFault(
                () -> queryReader("color=" + text).value(query(Style.FORM, true, Shape.NUMBER)),
                "color",
                "",
                "is not a number");
    }

    @Test
    void numberOfThousandsOfDigitsIsRefused() {
        String text = "1".repeat(1001);
        assertFault(
                () -> queryReader("color=" + text).value(query(Style.FORM, true, Shape.NUMBER)),
                "color",
                "",
                "a number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FORM|true|BOOLEAN|color=yes||'yes' is not 'true' or 'false'",
                "FORM|true|TEXT|color=1&color=2||is given 2 times",
                "FORM|true|TEXT|color=%zz||is not percent-encoded UTF-8",
                "FORM|true|TEXT|color=%C3||is not percent-encoded UTF-8",
                "FORM|true|TEXT|color=%C0%80||is not percent-encoded UTF-8",
                "FORM|true|TEXT|color=%2||is not percent-encoded UTF-8",
                "FORM|true|NUMBERS|color=1&color=b|/1|'b' is not a number",
                "FORM|false|NUMBERS|color=1,b|/1|'b' is not a number",
                "FORM|false|RGB|color=R,1,G||has 3 parts",
                "FORM|false|RGB|color=R,x|/R|'x' is not a number",
                "FORM|false|RGB|color=R,1,R,2|/R|is given 2 times",
                "FORM|true|RGB|R=1&R=2|/R|is given 2 times",
                "DEEP_OBJECT|true|RGB|color[R]=x|/R|'x' is not a number",
                "DEEP_OBJECT|true|RGB|color[R]=1&color[R]=2|/R|is given 2 times",
                "DEEP_OBJECT|true|RGB|color[R]=1&color[R][a]=2|/R|both as a value and as an object",
                "DEEP_OBJECT|true|NUMBERS|color[x]=1|/0|'x' is not an index",
                "DEEP_OBJECT|true|RGB|color[R]=%ff|/R|is not percent-encoded UTF-8",
            })
    void wrongQueryIsAFaultWithItsPlace(
            Style style, boolean explode, String shape, String raw, String pointer, String detail) {
        Parameter<JsonValue> parameter = query(style, explode, shape(shape));
        assertFault(() -> queryReader(raw).value(parameter), "color", pointer == null ? "" : pointer, detail);
    }

    private static Shape shape(String name) {
        return switch (name) {
            case "TEXT" -> Shape.TEXT;
            case "BOOLEAN" -> Shape.BOOLEAN;
            case "NUMBERS" -> NUMBERS;
            default -> RGB;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "LABEL false blue '.'",
                "MATRIX false color=blue ';'",
                "MATRIX false ;colour=blue ';color'",
                "MATRIX true ;color=a;colour=b ';color'",
            })
    void pathThatDoesNotHaveTheStylesPrefixIsAFault(Style style, boolean explode, String raw, String named) {
        Parameter<JsonValue> parameter = OnTheWire.parameter(In.PATH, style, explode, TEXTS);
        assertFault(() -> OnTheWire.read(parameter, raw), "color", "", named);
    }

    @Test
    void explodedHeaderMemberWithoutValueIsAFault() {
        Parameter<JsonValue> parameter = OnTheWire.parameter(In.HEADER, Style.SIMPLE, true, RGB);
        assertFault(() -> OnTheWire.read(parameter, "R=1,G"), "color", "", "'G' is not a name and a value");
    }

    @Test
    void valueThatTheCodecRefusesIsAFaultWithItsPlace() {
        Parameter<List<Integer>> parameter = Parameter.query("n", JsonCodecs.list(JsonCodecs.INT), NUMBERS);
        assertThat(queryReader("n=1&n=2").read(parameter)).containsExactly(1, 2);
        assertFault(() -> queryReader("n=1&n=2.5").read(parameter), "n", "/1", "");
        Parameter<java.util.UUID> id = Parameter.path("id", JsonCodecs.UUID, Shape.TEXT);
        assertFault(
                () -> ParameterReader.of(Map.of("id", "42"), null, Headers.none())
                        .read(id),
                "id",
                "",
                "");
    }

    @Test
    void deepObjectOfHostileDepthIsAFault() {
        String raw = "color" + "[a]".repeat(10_000) + "=1";
        assertFault(() -> queryReader(raw).value(query(Style.DEEP_OBJECT, true, RGB)), "color", "", "levels deep");
    }

    @Test
    void messageNamesParameterAndPlace() {
        assertThatThrownBy(() -> queryReader("color=1&color=b").value(query(Style.FORM, true, NUMBERS)))
                .hasMessage("parameter color at /1: 'b' is not a number");
    }

    private static void assertFault(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call,
            String parameter,
            String pointer,
            String detail) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ParameterFault.class, fault -> {
            assertThat(fault.parameter()).isEqualTo(parameter);
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.detail()).contains(detail).doesNotContain("(byte");
        });
    }
}
