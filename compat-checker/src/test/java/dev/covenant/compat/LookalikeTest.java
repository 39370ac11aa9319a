package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guess at what something is called now, which is advice and changes no finding. */
class LookalikeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "userName, user_name, true",
        "zip, zipCode, true",
        "colour, color, true",
        "price, owner, false",
        "id, created, false"
    })
    void aPropertyThatIsGoneMayBeCalledOtherwiseNow(String gone, String fresh, boolean like) {
        assertThat(advice(gone + ": {type: string}", fresh + ": {type: string}").contains("looks renamed to " + fresh))
                .isEqualTo(like);
    }

    @Test
    void aPropertyOfAnotherTypeIsAnotherProperty() {
        assertThat(advice("zip: {type: string}", "zipCode: {type: integer}")).doesNotContain("renamed");
    }

    @Test
    void amongVeryManyNothingIsGuessed() {
        String fresh = IntStream.range(0, 600)
                .mapToObj(i -> "zipCode" + i + ": {type: string}")
                .collect(Collectors.joining(", "));

        assertThat(advice("zip: {type: string}", fresh)).doesNotContain("renamed");
    }

    private String advice(String before, String after) {
        return Contracts.check(contract(before), contract(after)).stream()
                .filter(finding -> finding.rule().equals("field.removed"))
                .map(Finding::advice)
                .findFirst()
                .orElseThrow();
    }

    private Contract contract(String property) {
        return Contracts.of(folder, """
            openapi: 3.0.3
            info: {title: T, version: draft}
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    '200':
                      description: fine
                      content: {application/json: {schema: {type: object, properties: {%s}}}}
            """.formatted(property));
    }
}
