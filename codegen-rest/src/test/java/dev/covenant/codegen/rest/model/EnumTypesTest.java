package dev.covenant.codegen.rest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnumTypesTest {
    @Test
    void unknownValueSurvivesAndIsVisible() throws Throwable {
        Models models = Models.of("Status: {type: string, enum: [active, closed]}\n");
        models.keeps("Status", "\"suspended\"");
        Object unknown = models.read("Status", "\"suspended\"");
        assertThat(Models.call(unknown, "isKnown")).isEqualTo(false);
        assertThat(Models.call(unknown, "known")).hasToString("UNKNOWN");
        Object known = models.read("Status", "\"active\"");
        assertThat(known).isSameAs(models.type("Status").getField("ACTIVE").get(null));
    }

    @Test
    void numbersAreEnumerationsToo() {
        Models models = Models.of("""
            Level: {type: integer, enum: [1, 2, -3]}
            Rate: {type: number, enum: [0.5, 1.0]}
            """);
        models.keeps("Level", "-3");
        models.keeps("Level", "9007199254740993");
        models.keeps("Rate", "0.5");
        models.keeps("Rate", "0.75");
        assertThat(models.read("Rate", "1")).isEqualTo(models.read("Rate", "1.00"));
    }

    @Test
    void labelsOfTheContractNameConstants() throws ReflectiveOperationException {
        Models models = Models.of("Code: {type: integer, enum: [0, 1], x-enum-varnames: [OFF, 'On Air']}\n");
        assertThat(models.type("Code").getField("OFF").get(null)).hasToString("0");
        assertThat(models.type("Code").getField("ON_AIR").get(null)).hasToString("1");
    }

    @Test
    void aThousandValuesCompileAndMoreArePlainText() {
        Models models = Models.of("Large: {type: string, enum: [" + values(1_400) + "]}\n"
                + "Larger: {type: string, enum: [" + values(3_000) + "]}\n"
                + "Holder: {type: object, properties: {a: {$ref: '#/components/schemas/Larger'}}}\n");
        models.keeps("Large", "\"v1399\"");
        models.keeps("Holder", "{\"a\":\"v2999\"}");
        assertThat(models.diagnostics()).anyMatch(d -> d.startsWith("enum-too-large: 'Larger'"));
    }

    @Test
    void textsThatNoClassFileHoldsAreValuesAndTagsToo() {
        String huge = "x".repeat(70_000);
        Models models = Models.of("Size: {type: string, enum: [small, " + huge + "]}\n"
                + "A: {type: object, required: [t], properties: {t: {const: a}}}\n"
                + "B: {type: object, required: [t], properties: {t: {const: " + huge + "}}}\n"
                + "Either: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}\n");
        models.keeps("Size", "\"" + huge + "\"");
        models.keeps("Either", "{\"t\":\"a\"}");
        models.keeps("Either", "{\"t\":\"" + huge + "\"}");
    }

    private static String values(int count) {
        return IntStream.range(0, count).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
    }
}
