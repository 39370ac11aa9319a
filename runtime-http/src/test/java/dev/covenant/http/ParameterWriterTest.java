package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterWriterTest {
    private static final Shape TEXTS = Shape.list(Shape.TEXT);
    private static final Shape OPEN = Shape.object(Map.of(), Shape.TEXT);

    @Test
    void queryParametersAreJoinedByAmpersands() {
        StringBuilder query = new StringBuilder();
        ParameterWriter.query(Parameter.query("a", JsonCodecs.INT, Shape.NUMBER), 1, query);
        ParameterWriter.query(Parameter.query("b", JsonCodecs.VALUE, TEXTS), JsonValue.parse("[]"), query);
        ParameterWriter.query(Parameter.query("c d", JsonCodecs.STRING, Shape.TEXT), "x", query);
        assertThat(query).hasToString("a=1&c%20d=x");
    }

    @Test
    void singleValuesOfCommonCodecsAreWrittenAsTheyAre() {
        StringBuilder query = new StringBuilder();
        ParameterWriter.query(Parameter.query("l", JsonCodecs.LONG, Shape.NUMBER), Long.MIN_VALUE, query);
        ParameterWriter.query(Parameter.query("b", JsonCodecs.BOOLEAN, Shape.BOOLEAN), true, query);
        ParameterWriter.query(
                Parameter.query("d", JsonCodecs.DECIMAL, Shape.NUMBER), new java.math.BigDecimal("1.50"), query);
        ParameterWriter.query(
                Parameter.query("t", JsonCodecs.DATE, Shape.TEXT), java.time.LocalDate.of(2024, 2, 29), query);
        assertThat(query).hasToString("l=-9223372036854775808&b=true&d=1.50&t=2024-02-29");
    }

    @Test
    void nullIsLeftOut() {
        Parameter<JsonValue> query = OnTheWire.parameter(In.QUERY, Style.FORM, true, Shape.TEXT);
        Parameter<JsonValue> header = OnTheWire.parameter(In.HEADER, Style.SIMPLE, true, Shape.TEXT);
        assertThat(OnTheWire.write(query, JsonValue.ofNull())).isEmpty();
        assertThat(OnTheWire.write(header, JsonValue.ofNull())).isEqualTo("(absent)");
    }

    @Test
    void membersThatAreNullAreLeftOut() {
        Parameter<JsonValue> parameter = OnTheWire.parameter(In.QUERY, Style.FORM, false, OPEN);
        assertThat(OnTheWire.write(parameter, JsonValue.parse("{\"a\":null,\"b\":\"c\"}")))
                .isEqualTo("color=b,c");
        Parameter<JsonValue> deep = OnTheWire.parameter(In.QUERY, Style.DEEP_OBJECT, true, OPEN);
        assertThat(OnTheWire.write(deep, JsonValue.parse("{\"a\":null,\"b\":\"c\"}")))
                .isEqualTo("color%5Bb%5D=c");
    }

    @Test
    void explodedEmptyArraysAndObjectsAreNotThere() {
        assertThat(OnTheWire.write(OnTheWire.parameter(In.QUERY, Style.FORM, true, TEXTS), JsonValue.parse("[]")))
                .isEmpty();
        assertThat(OnTheWire.write(OnTheWire.parameter(In.QUERY, Style.FORM, true, OPEN), JsonValue.parse("{}")))
                .isEmpty();
        assertThat(OnTheWire.write(OnTheWire.parameter(In.COOKIE, Style.FORM, true, TEXTS), JsonValue.parse("[]")))
                .isEmpty();
    }

    @Test
    void reservedCharactersAreLeftWhereTheyAreAllowed() {
        Parameter<JsonValue> one =
                OnTheWire.parameter(In.QUERY, Style.FORM, true, Shape.TEXT).reservedAllowed();
        assertThat(OnTheWire.write(one, JsonValue.of("a/b?c:d@e,f;g=h&i+j#k%l")))
                .isEqualTo("color=a/b?c:d@e,f;g=h%26i%2Bj%23k%25l");
        Parameter<JsonValue> many =
                OnTheWire.parameter(In.QUERY, Style.FORM, false, TEXTS).reservedAllowed();
        assertThat(OnTheWire.write(many, JsonValue.parse("[\"a/b\",\"c,d\"]"))).isEqualTo("color=a/b,c%2Cd");
    }

    @Test
    void jsonContentIsEncodedForItsPlace() {
        JsonValue value = JsonValue.parse("{\"a\":\"ü, \\\"b\\\"\"}");
        assertThat(OnTheWire.write(
                        OnTheWire.parameter(In.QUERY, Style.FORM, true, OPEN).asJson(), value))
                .isEqualTo("color=%7B%22a%22%3A%22%C3%BC%2C%20%5C%22b%5C%22%22%7D");
        assertThat(OnTheWire.write(
                        OnTheWire.parameter(In.HEADER, Style.SIMPLE, false, OPEN)
                                .asJson(),
                        value))
                .isEqualTo("{\"a\":\"\\u00fc, \\\"b\\\"\"}");
        assertThat(OnTheWire.write(
                        OnTheWire.parameter(In.COOKIE, Style.FORM, true, OPEN).asJson(), value))
                .isEqualTo("color={%22a%22:%22%C3%BC%2C%20%5C%22b%5C%22%22}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "PATH~SIMPLE~false~\"\"~~an empty text",
                "PATH~SIMPLE~false~[]~~an empty text",
                "PATH~SIMPLE~false~null~~null cannot stand in a path",
                "PATH~SIMPLE~false~[\"a\",null]~/1~null in an array of text",
                "PATH~SIMPLE~false~\"\\ud800\"~~half a surrogate pair",
                "QUERY~FORM~true~[\"a\",null]~/1~null in an array of text",
                "QUERY~FORM~true~[\"a\",\"\\udc00x\"]~/1~half a surrogate pair",
                "QUERY~SPACE_DELIMITED~false~[\"a b\"]~/0~' ' would be read",
                "QUERY~PIPE_DELIMITED~false~[\"a\",\"b|c\"]~/1~'|' would be read",
                "QUERY~TAB_DELIMITED~false~[\"a\\tb\"]~/0~would be read",
                "QUERY~DEEP_OBJECT~true~{\"a[b]\":1}~/a[b]~brackets",
                "QUERY~DEEP_OBJECT~true~{\"a\":[\"x\",null]}~/a/1~null",
                "HEADER~SIMPLE~false~[\"a\",\"b,c\"]~/1~',' would be read",
                "HEADER~SIMPLE~true~{\"a=b\":\"c\"}~/a=b~'=' in its name",
                "HEADER~SIMPLE~false~\"ä\"~~U+00E4",
                "HEADER~SIMPLE~false~\"a\\r\\nX: y\"~~U+000D",
                "HEADER~SIMPLE~false~\" a\"~~start or end with a space",
                "HEADER~SIMPLE~false~[\"a \"]~/0~start or end with a space",
            },
            quoteCharacter = '`')
    void whatTheReceiverWouldReadOtherwiseIsRefused(
            In in, Style style, boolean explode, String json, String pointer, String detail) {
        JsonValue value = JsonValue.parse(json);
        Parameter<JsonValue> parameter = OnTheWire.parameter(in, style, explode, json.startsWith("{") ? OPEN : TEXTS);
        assertThatThrownBy(() -> OnTheWire.write(parameter, value))
                .isInstanceOfSatisfying(ParameterFault.class, fault -> {
                    assertThat(fault.parameter()).isEqualTo("color");
                    assertThat(fault.pointer()).isEqualTo(pointer == null ? "" : pointer);
                    assertThat(fault.detail()).contains(detail);
                });
    }

    @Test
    void numberThatJsonCannotSayIsRefused() {
        assertThatThrownBy(() -> ParameterWriter.query(
                        Parameter.query("n", JsonCodecs.DOUBLE, Shape.NUMBER), Double.NaN, new StringBuilder()))
                .isInstanceOf(ParameterFault.class)
                .hasMessageContaining("n");
    }
}
