package dev.covenant.model.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ObjectType;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Contracts that are small to write and large to read, if one is not careful. */
@Timeout(30)
class LongChainsTest {
    @TempDir
    Path folder;

    private static String schemas(int count, IntFunction<String> schema) {
        StringBuilder text = new StringBuilder(Contracts.HEAD + "paths: {}\ncomponents:\n  schemas:\n");
        for (int i = 0; i < count; i++) {
            text.append("    S").append(i).append(": ").append(schema.apply(i)).append('\n');
        }
        return text.toString();
    }

    private static String ref(int i) {
        return "{$ref: '#/components/schemas/S" + i + "'}";
    }

    private String codes(String text) {
        return Contracts.read(folder, text).diagnostics().stream()
                .map(Diagnostic::code)
                .distinct()
                .toList()
                .toString();
    }

    @Test
    void ladderOfAllOfCostsItsLength() {
        Contract contract = Contracts.contract(
                folder,
                schemas(
                        40,
                        i -> i == 39
                                ? "{type: object, properties: {end: {type: string}}}"
                                : "{allOf: [" + ref(i + 1) + ", " + ref(i + 1) + ", {properties: {p" + i
                                        + ": {type: string}}}]}"));

        assertThat(((ObjectType) contract.type("S0")).properties()).hasSize(40);
    }

    @Test
    void propertyOfALadderIsAnnotatedInItsLength() {
        String ladder =
                schemas(40, i -> i == 39 ? "{type: string}" : "{allOf: [" + ref(i + 1) + ", " + ref(i + 1) + "]}");

        assertThat(Contracts.contract(folder, ladder + "    Use: {type: object, properties: {p: " + ref(0) + "}}\n")
                        .types())
                .containsKey("Use");
    }

    @Test
    void chainOfAllOfIsRefusedWithItsPlaceWhenItIsTooLong() {
        String text = schemas(
                1200,
                i -> i == 1199
                        ? "{type: object}"
                        : "{allOf: [" + ref(i + 1) + ", {properties: {p" + i + ": {type: string}}}]}");

        assertThat(codes(text)).isEqualTo("[allof-too-deep]");
    }

    @Test
    void chainOfReferencesThroughNamesIsRead() {
        Contract contract = Contracts.contract(folder, schemas(90, i -> i == 89 ? "{type: string}" : ref(i + 1)));

        assertThat(ModelText.of(contract)).contains("type S0 = @S1", "type S89 = string");
    }

    @Test
    void chainOfReferencesBetweenResponsesIsLimited() {
        StringBuilder text = new StringBuilder(Contracts.HEAD
                + "paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/R0'}}}}}\n"
                + "components:\n  responses:\n");
        for (int i = 0; i < 150; i++) {
            text.append("    R" + i + ": {$ref: '#/components/responses/R" + (i + 1) + "'}\n");
        }

        assertThat(codes(text + "    R150: {description: the end}\n")).isEqualTo("[ref-chain-too-long]");
    }

    @Test
    void chainOfPointersThroughReferencesDoesNotOverflowTheStack() {
        String text = schemas(2_000, i -> "{$ref: '#/components/schemas/S" + (i + 1) + "/properties/x'}");

        assertThat(codes(text)).contains("ref-chain-too-long");
    }

    @Test
    void chainOfUnionsDoesNotOverflowTheStack() {
        String text =
                schemas(5000, i -> i == 4999 ? "{type: string}" : "{oneOf: [" + ref(i + 1) + ", {type: integer}]}");

        assertThat(Contracts.contract(folder, text).types()).hasSize(5000);
    }

    @Test
    void ringOfUnionsIsRefused() {
        String text = schemas(2000, i -> "{oneOf: [" + ref((i + 1) % 2000) + ", {type: integer}]}");

        assertThat(codes(text)).isEqualTo("[cyclic-union]");
    }

    @Test
    void ringOfListsIsMendedOnce() {
        String text = schemas(2000, i -> "{type: array, items: " + ref((i + 1) % 2000) + "}");

        assertThat(Contracts.read(folder, text).diagnostics()).hasSize(1);
        assertThat(codes(text)).isEqualTo("[cyclic-alias]");
    }

    @Test
    void mutualAllOfOfManyIsRefusedInTime() {
        String text = schemas(60, i -> "{allOf: [" + ref((i + 1) % 60) + ", " + ref((i + 2) % 60) + "]}");

        assertThat(codes(text)).contains("cyclic-allof");
    }

    @Test
    void deeplyNestedInlineSchemasAreRead() {
        String text = Contracts.HEAD + "paths: {}\ncomponents: {schemas: {S: " + "{type: array, items: ".repeat(200)
                + "{type: string}" + "}".repeat(200) + "}}\n";

        assertThat(Contracts.contract(folder, text).types()).containsKey("S");
    }
}
