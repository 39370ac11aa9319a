package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonString;
import dev.covenant.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever value is written is read as the same value, or was refused. The few values that OpenAPI itself does not
 * tell apart are named here.
 */
class ParameterRoundTripTest {
    private static final int VALUES = 2_000;
    private static final Shape OBJECT = Shape.object(Map.of("n", Shape.NUMBER, "b", Shape.BOOLEAN), Shape.TEXT);

    static Stream<Arguments> styles() {
        List<Arguments> all = new ArrayList<>();
        for (boolean explode : new boolean[] {false, true}) {
            for (Style style : List.of(
                    Style.SIMPLE,
                    Style.LABEL,
                    Style.MATRIX,
                    Style.SPACE_DELIMITED,
                    Style.PIPE_DELIMITED,
                    Style.TAB_DELIMITED)) {
                all.add(Arguments.of(In.PATH, style, explode));
            }
            all.add(Arguments.of(In.HEADER, Style.SPACE_DELIMITED, explode));
            all.add(Arguments.of(In.HEADER, Style.PIPE_DELIMITED, explode));
            for (Style style : List.of(
                    Style.FORM, Style.SPACE_DELIMITED, Style.PIPE_DELIMITED, Style.TAB_DELIMITED, Style.DEEP_OBJECT)) {
                all.add(Arguments.of(In.QUERY, style, explode));
            }
            all.add(Arguments.of(In.HEADER, Style.SIMPLE, explode));
            all.add(Arguments.of(In.COOKIE, Style.FORM, explode));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void textComesBack(In in, Style style, boolean explode) {
        Random random = new Random(1);
        assertComesBack(in, style, explode, Shape.TEXT, () -> JsonValue.of(RandomJson.text(random)));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void numberComesBack(In in, Style style, boolean explode) {
        Random random = new Random(2);
        assertComesBack(in, style, explode, Shape.NUMBER, () -> RandomJson.number(random));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void arrayOfTextComesBack(In in, Style style, boolean explode) {
        Random random = new Random(3);
        assertComesBack(in, style, explode, Shape.list(Shape.TEXT), () -> {
            List<JsonValue> elements = new ArrayList<>();
            for (int left = random.nextInt(4); left > 0; left--) {
                elements.add(JsonValue.of(RandomJson.text(random)));
            }
            return JsonArray.of(elements);
        });
    }

    @ParameterizedTest
    @MethodSource("styles")
    void arrayOfNumbersAndNullsComesBack(In in, Style style, boolean explode) {
        Random random = new Random(4);
        assertComesBack(in, style, explode, Shape.list(Shape.NUMBER), () -> {
            List<JsonValue> elements = new ArrayList<>();
            for (int left = random.nextInt(4); left > 0; left--) {
                elements.add(random.nextInt(4) == 0 ? JsonValue.ofNull() : RandomJson.number(random));
            }
            return JsonArray.of(elements);
        });
    }

    @ParameterizedTest
    @MethodSource("styles")
    void objectComesBack(In in, Style style, boolean explode) {
        Random random = new Random(5);
        assertComesBack(in, style, explode, OBJECT, () -> {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            if (random.nextBoolean()) {
                members.put("n", RandomJson.number(random));
                members.put("b", JsonValue.of(random.nextBoolean()));
            }
            members.put("x" + RandomJson.text(random), JsonValue.of(RandomJson.text(random)));
            return JsonObject.of(members);
        });
    }

    @ParameterizedTest
    @MethodSource("styles")
    void jsonContentComesBack(In in, Style style, boolean explode) {
        Random random = new Random(6);
        for (int count = 0; count < VALUES; count++) {
            JsonValue value = RandomJson.value(random, 3);
            assertComesBack(OnTheWire.parameter(in, style, explode, Shape.ANY).asJson(), value);
        }
    }

    /** Makes values. */
    private interface Source {
        JsonValue next();
    }

    private static void assertComesBack(In in, Style style, boolean explode, Shape shape, Source source) {
        int written = 0;
        for (int count = 0; count < VALUES; count++) {
            written += assertComesBack(OnTheWire.parameter(in, style, explode, shape), source.next()) ? 1 : 0;
        }
        assertThat(written).as("values that could be written").isGreaterThan(VALUES / 50);
    }

    private static boolean assertComesBack(Parameter<JsonValue> parameter, JsonValue value) {
        String wire;
        try {
            wire = OnTheWire.write(parameter, value);
        } catch (ParameterFault e) {
            return false;
        }
        assertThat(wire).matches(parameter.in() == In.HEADER ? "[\t -~]*" : "[ -~]*");
        assertThat(OnTheWire.read(parameter, wire)).as("%s as %s", value, wire).isEqualTo(asRead(parameter, value));
        return true;
    }

    /** What OpenAPI makes of a value. */
    private static @Nullable JsonValue asRead(Parameter<JsonValue> parameter, JsonValue value) {
        boolean named = parameter.in() == In.QUERY || parameter.in() == In.COOKIE;
        if (parameter.content()) {
            return value == JsonValue.ofNull() && parameter.in() != In.PATH ? null : value;
        }
        if (value instanceof JsonArray array) {
            boolean deep = parameter.style() == Style.DEEP_OBJECT;
            boolean oneEmpty = array.elements().equals(List.of(new JsonString("")));
            if (oneEmpty && !deep && !(parameter.explode() && (named || parameter.style() == Style.MATRIX))) {
                return JsonArray.of();
            }
            return array.elements().isEmpty() && (parameter.explode() || deep) && named ? null : value;
        }
        return value;
    }
}
