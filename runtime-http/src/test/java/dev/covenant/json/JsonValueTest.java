package dev.covenant.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":[1.50,-0.0,1E+2,true,null],\"a\":{\"\":\"é\\n\"}}",
                "\"x\"",
                "12345678901234567890.5",
                "[]",
                "{}",
                "null",
                "false"
            })
    void keepsItsTextThroughReadingAndWriting(String text) {
        assertThat(JsonValue.parse(text)).hasToString(text);
    }

    @Test
    void isMadeOfJavaValues() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("s", JsonValue.of("x"));
        members.put("l", JsonValue.of(5L));
        members.put("d", JsonValue.of(0.5));
        members.put("n", JsonValue.of(new BigDecimal("1.50")));
        members.put("b", JsonValue.of(true));
        members.put("z", JsonValue.ofNull());
        members.put("a", JsonArray.of(JsonValue.of(1), JsonObject.of(Map.of())));

        assertThat(JsonObject.of(members))
                .hasToString("{\"s\":\"x\",\"l\":5,\"d\":0.5,\"n\":1.50,\"b\":true,\"z\":null,\"a\":[1,{}]}");
    }

    @Test
    void objectsAreEqualWhateverTheOrderAndArraysAreNot() {
        assertThat(JsonValue.parse("{\"a\":1,\"b\":[2.0]}"))
                .isEqualTo(JsonValue.parse("{\"b\":[2],\"a\":1}"))
                .hasSameHashCodeAs(JsonValue.parse("{\"b\":[2],\"a\":1}"));
        assertThat(JsonValue.parse("[1,2]")).isNotEqualTo(JsonValue.parse("[2,1]"));
        assertThat(JsonValue.parse("1")).isNotEqualTo(JsonValue.parse("\"1\""));
    }

    @Test
    void cannotBeChanged() {
        Map<String, JsonValue> members = new LinkedHashMap<>(Map.of("a", JsonValue.of(1)));
        List<JsonValue> elements = new ArrayList<>(List.of(JsonValue.of(1)));
        JsonObject object = JsonObject.of(members);
        JsonArray array = JsonArray.of(elements);
        members.clear();
        elements.clear();

        assertThat(object.get("a")).contains(JsonValue.of(1));
        assertThat(object.get("b")).isEmpty();
        assertThat(array.elements()).hasSize(1);
        assertThatThrownBy(() -> object.members().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() ->
                        ((JsonObject) JsonValue.parse("{\"a\":1}")).members().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((JsonArray) JsonValue.parse("[1]")).elements().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.0",
        "1.50, 15e-1",
        "0, -0.0",
        "0, 0e999999999999",
        "100, 1E+2",
        "0.001, 1e-3",
        "1e999999999999999999999, 10e999999999999999999998",
        "-12, -1.2e1",
        "123000, 123e3"
    })
    void numbersAreEqualByValue(String one, String other) {
        JsonNumber first = JsonNumber.of(one);
        JsonNumber second = JsonNumber.of(other);

        assertThat(first).isEqualTo(second).hasSameHashCodeAs(second).isEqualByComparingTo(second);
        assertThat(first).hasToString(one);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2",
        "-1, 1",
        "-2, -1",
        "0, 1e-999999999999",
        "9, 10",
        "99, 100",
        "1.2, 1.21",
        "1e999999999, 1e999999999999",
        "-1e9999999999999, 5",
        "0.1, 0.11",
        "-0.11, -0.1",
        "12e1, 121"
    })
    void numbersAreOrderedByValue(String less, String greater) {
        assertThat(JsonNumber.of(less)).isLessThan(JsonNumber.of(greater)).isNotEqualTo(JsonNumber.of(greater));
        assertThat(JsonNumber.of(greater)).isGreaterThan(JsonNumber.of(less));
    }

    @Test
    void numbersCompareAsDecimalsDo() {
        RandomJson texts = new RandomJson(new Random(13));
        String before = "0";
        for (int round = 0; round < 20_000; round++) {
            String text = texts.number();
            int expected = new BigDecimal(text).compareTo(new BigDecimal(before));
            assertThat(Integer.signum(JsonNumber.of(text).compareTo(JsonNumber.of(before))))
                    .as("%s to %s", text, before)
                    .isEqualTo(expected);
            before = text;
        }
    }

    @Test
    void numbersAreMultiplesAsDecimalsAre() {
        Random random = new Random(14);
        for (int round = 0; round < 20_000; round++) {
            BigDecimal unit = BigDecimal.valueOf(1 + random.nextInt(60), random.nextInt(6) - 2);
            BigDecimal value = random.nextBoolean()
                    ? unit.multiply(BigDecimal.valueOf(random.nextInt(1000) - 500))
                    : BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(6) - 2);
            boolean expected = value.remainder(unit).signum() == 0;
            assertThat(SignificantDigits.of(value.toString()).isMultipleOf(SignificantDigits.of(unit.toString())))
                    .as("%s of %s", value, unit)
                    .isEqualTo(expected);
        }
    }

    @Test
    void numbersTellWhetherTheyAreIntegral() {
        assertThat(List.of("0", "5.0", "50e-1", "1e999999999999", "0.0e-5"))
                .allMatch(text -> JsonNumber.of(text).isIntegral());
        assertThat(List.of("0.5", "5e-1", "1e-999999999999"))
                .noneMatch(text -> JsonNumber.of(text).isIntegral());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "01", " 1", "1 ", "\"1\"", "[1]", "1,2", "+1", "é"})
    void textsThatAreNoNumbersAreRefused(String text) {
        assertThatThrownBy(() -> JsonNumber.of(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void numbersBeyondDecimalsSaySo() {
        assertThatThrownBy(() -> JsonNumber.of("1e99999999999").decimal()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isWhatACodecMakesOfAnObjectAndBack() {
        JsonCodec<List<Optional<Long>>> codec = JsonCodecs.list(JsonCodecs.nullable(JsonCodecs.LONG));
        List<Optional<Long>> value = List.of(Optional.of(1L), Optional.empty());

        assertThat(JsonCodecs.toValue(codec, value)).hasToString("[1,null]");
        assertThat(JsonCodecs.fromValue(codec, JsonValue.parse("[1.0,null]"))).isEqualTo(value);
        assertThatThrownBy(() -> JsonCodecs.fromValue(codec, JsonValue.parse("[1,{}]")))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("at /1");
    }

    @Test
    void textsWithUnpairedSurrogatesOutsideEscapesAreRefused() {
        assertThatThrownBy(() -> JsonValue.parse("\"\uD800\""))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("surrogate");
        assertThat(JsonValue.parse("\"\\uD800\"")).isEqualTo(JsonValue.of("\uD800"));
    }
}
