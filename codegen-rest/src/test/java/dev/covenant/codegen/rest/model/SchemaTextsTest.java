package dev.covenant.codegen.rest.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.json.Direction;
import dev.covenant.json.JsonValue;
import dev.covenant.json.SchemaFault;
import dev.covenant.json.SchemaSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTextsTest {
    private static final RestPlan PLAN = RestPlan.of(Contracts.read("""
        paths: {}
        components:
          schemas:
            Order:
              type: object
              additionalProperties: false
              required: [id, state]
              properties:
                id: {type: string, minLength: 2, maxLength: 4, pattern: '^[a-z]+$'}
                state: {type: string, enum: [open, closed]}
                amount: {type: integer, minimum: 1, exclusiveMaximum: 10, multipleOf: 3}
                when: {type: [string, 'null'], format: date}
                tags: {type: array, minItems: 1, maxItems: 2, uniqueItems: true, items: {type: string}}
                parent: {anyOf: [{$ref: '#/components/schemas/Order'}, {type: 'null'}]}
                created: {type: string, readOnly: true}
                version: {const: 3}
                not: {type: string, not: {const: bad}}
                pet: {$ref: '#/components/schemas/Pet'}
            Cat: {type: object, required: [kind, lives], properties: {kind: {type: string}, lives: {type: integer}}}
            Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
            Pet:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: kind}
        """), GenerateOptions.of("api"));

    private static List<String> faults(String json) {
        PLAN.schemas().of(Contracts.ref("Order"), "order");
        SchemaSet schemas = SchemaSet.of(SchemaTexts.of(PLAN)::get);
        return schemas.schema("#order").validate(JsonValue.parse(json), Direction.REQUEST).stream()
                .map(SchemaFault::pointer)
                .toList();
    }

    @Test
    void whatTheContractAllowsHasNoFault() {
        assertThat(faults("""
            {"id": "abc", "state": "open", "amount": 9, "when": null, "tags": ["a"], "version": 3,
             "parent": {"id": "ab", "state": "closed", "parent": null}, "pet": {"kind": "Cat", "lives": 9}}\
            """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\": \"a\", \"state\": \"open\" | /id",
                "\"id\": \"abcde\", \"state\": \"open\" | /id",
                "\"id\": \"AB\", \"state\": \"open\" | /id",
                "\"id\": \"ab\", \"state\": \"lost\" | /state",
                "\"id\": \"ab\", \"state\": \"open\", \"amount\": 12 | /amount",
                "\"id\": \"ab\", \"state\": \"open\", \"amount\": 4 | /amount",
                "\"id\": \"ab\", \"state\": \"open\", \"when\": \"today\" | /when",
                "\"id\": \"ab\", \"state\": \"open\", \"tags\": [] | /tags",
                "\"id\": \"ab\", \"state\": \"open\", \"version\": 4 | /version",
                "\"id\": \"ab\", \"state\": \"open\", \"not\": \"bad\" | /not",
                "\"id\": \"ab\", \"state\": \"open\", \"more\": 1 | /more",
                "\"id\": \"ab\", \"state\": \"open\", \"parent\": {\"id\": \"ab\", \"state\": \"lost\"} |"
                        + " /parent/state",
                "\"id\": \"ab\", \"state\": \"open\", \"pet\": {\"kind\": \"Cat\"} | /pet",
                "\"id\": \"ab\", \"state\": \"open\", \"pet\": {\"kind\": \"Cow\"} | /pet/kind",
            })
    void whatTheContractForbidsIsAFaultAtItsPlace(String members, String pointer) {
        assertThat(faults("{" + members + "}")).containsExactly(pointer);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(faults("{\"id\": \"a\", \"amount\": 99}")).hasSize(3);
    }
}
