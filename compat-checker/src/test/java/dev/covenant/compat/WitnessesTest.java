package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents that are shown for what breaks. */
class WitnessesTest {
    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Witnesses, version: 1.0.0}
        paths:
          /orders:
            post:
              operationId: place
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/%1$s'}}}}
              responses:
                "200":
                  description: Placed.
                  content: {application/json: {schema: {$ref: '#/components/schemas/%2$s'}}}
        components:
          schemas:
            Plain: {type: object}
            Order: {%3$s}
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "type: string | type: string, maxLength: 3 | 'aaaa'",
                "type: string, minLength: 1 | type: string, minLength: 3 | 'a'",
                "type: integer | type: integer, maximum: 10 | 11",
                "type: integer, minimum: 1 | type: integer, exclusiveMinimum: 1 | 1",
                "type: integer | type: string | 0",
                "type: number | type: integer | 0.5",
                "type: string, enum: [a, b] | type: string, enum: [a] | 'b'",
                "type: [string, 'null'] | type: string | null",
                "type: string | type: string, format: date | ''",
                "type: string, format: uuid | type: string, format: date | '00000000-0000-4000-8000-000000000000'",
                "type: string, pattern: '^[a-z]+$' | type: string, pattern: '^[a-z]+$', maxLength: 2 | 'aaa'",
                "type: array, items: {type: string} | type: array, items: {type: string}, maxItems: 1 | ['','']",
                "type: array, items: {} | type: array, items: {}, uniqueItems: true | [0,0]",
                "type: object | type: object, required: [id], properties: {id: {type: string}} | {}",
                "type: object, properties: {id: {type: string}} | type: object, additionalProperties: false |"
                        + " {'id':''}",
                "type: object | type: object, maxProperties: 1 | {'a':0,'aa':0}",
                "oneOf: [{type: string}, {type: integer}] | oneOf: [{type: string}, {type: boolean}] | 0",
            })
    void aRequestThatWasRightAndIsRefusedNow(String before, String after, String witness) {
        assertThat(witnesses(before, after, "Order", "Plain")).contains(witness.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "type: string, maxLength: 3 | type: string, maxLength: 4 | 'aaaa'",
                "type: string, enum: [a] | type: string, enum: [a, b] | 'b'",
                "type: integer | type: number | 0.5",
                "type: object, required: [id], properties: {id: {type: string}} | type: object | {}",
                "type: string | type: [string, 'null'] | null",
            })
    void anAnswerThatOldClientsWereNeverToSee(String before, String after, String witness) {
        assertThat(witnesses(before, after, "Plain", "Order")).contains(witness.replace('\'', '"'));
    }

    @Test
    void theWholeDocumentAroundTheChangeIsShown() {
        String order =
                "type: object, required: [id], properties: {id: {type: string}, lines: {type: array, items: %s}}";
        String before = order.formatted("{type: object, properties: {count: {type: integer}}}");
        String after = order.formatted("{type: object, properties: {count: {type: integer, maximum: 5}}}");
        assertThat(witnesses(before, after, "Order", "Plain"))
                .containsExactly("{\"id\":\"\",\"lines\":[{\"count\":6}]}");
    }

    @Test
    void forwardItIsWhatNewClientsSendToOldServers() {
        Contract old = Contracts.of(folder, CONTRACT.formatted("Order", "Plain", "type: string, maxLength: 3"));
        Contract revised = Contracts.of(folder, CONTRACT.formatted("Order", "Plain", "type: string"));
        CheckRequest forward = CheckRequest.of(old, revised, Contracts.TODAY).withDirection(Direction.FORWARD);
        assertThat(CheckJob.run(forward).findings())
                .anySatisfy(finding -> assertThat(finding.witness()).contains("\"aaaa\""));
    }

    @Test
    void whatContainsItselfIsNoTrap() {
        String before =
                "type: object, required: [next], properties: {next: {$ref: '#/components/schemas/Order'}, n: {type:"
                        + " integer}}";
        String after = before.replace("integer", "string");
        assertThat(witnesses(before, after, "Order", "Plain")).isEmpty();
        String optional = before.replace("required: [next], ", "");
        assertThat(witnesses(optional, optional.replace("integer", "string"), "Order", "Plain"))
                .containsExactly("{\"n\":0}");
    }

    @Test
    void anExpressionThatNeverEndsEndsTheSearch() {
        String evil = "type: string, minLength: 40, pattern: '^(a+)+$'";
        assertThat(witnesses(evil, evil + ", maxLength: 50", "Order", "Plain")).hasSizeLessThanOrEqualTo(1);
    }

    private List<String> witnesses(String before, String after, String request, String response) {
        Contract old = Contracts.of(folder, CONTRACT.formatted(request, response, before));
        Contract revised = Contracts.of(folder, CONTRACT.formatted(request, response, after));
        return Contracts.check(old, revised).stream()
                .filter(finding -> finding.level() != Level.INFO)
                .flatMap(finding -> finding.witness().stream())
                .toList();
    }
}
