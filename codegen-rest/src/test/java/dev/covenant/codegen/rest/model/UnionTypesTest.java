package dev.covenant.codegen.rest.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.json.JsonValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnionTypesTest {
    private static final String PAYMENT = """
        Card: {type: object, required: [type, number], properties: {type: {type: string}, number: {type: string}}}
        Iban: {type: object, required: [type, iban], properties: {type: {type: string}, iban: {type: string}}}
        Payment:
          oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Iban'}]
          discriminator:
            propertyName: type
            mapping: {visa: '#/components/schemas/Card', master: '#/components/schemas/Card', iban: '#/components/schemas/Iban'}
        """;

    @Test
    void tagIsDataAlsoWhenSeveralMeanOneType() {
        Models models = Models.of(PAYMENT);
        models.keeps("Payment", "{\"type\":\"visa\",\"number\":\"1\"}");
        models.keeps("Payment", "{\"type\":\"master\",\"number\":\"1\"}");
        assertThat(models.read("Payment", "{\"type\":\"master\",\"number\":\"1\"}"))
                .isInstanceOf(models.type("Card"));
    }

    @Test
    void unknownTagIsAVisibleVariantThatComesBack() {
        Models models = Models.of(PAYMENT);
        models.keeps("Payment", "{\"type\":\"cash\",\"coins\":[1,2]}");
        assertThat(models.read("Payment", "{\"type\":\"cash\"}")).isInstanceOf(models.type("Payment$Unknown"));
        models.keeps("Payment", "17");
    }

    @Test
    void oneTagOfATypeIsSetByItsBuilder() throws Throwable {
        Models models = Models.of(PAYMENT);
        Object iban = Models.call(Models.call(models.builder("Iban"), "iban", "DE1"), "build");
        assertThat(models.write("Payment", iban)).isEqualTo(JsonValue.parse("{\"type\":\"iban\",\"iban\":\"DE1\"}"));
    }

    @Test
    void addingAVariantLeavesCallersCompiling() {
        String caller = """
            package caller;

            import api.model.Card;
            import api.model.Payment;
            import dev.covenant.runtime.Match;

            final class Caller {
                static String text(Payment payment) {
                    return Match.of(payment).when(Card.class, card -> card.number()).orElse(other -> "other");
                }
            }
            """;
        assertThat(Models.of(PAYMENT).complaintsAbout(caller)).isEmpty();
        String more = "Cash: {type: object, properties: {type: {type: string}}}\n"
                + PAYMENT.replace("oneOf: [", "oneOf: [{$ref: '#/components/schemas/Cash'}, ");
        assertThat(Models.of(more).complaintsAbout(caller)).isEmpty();
    }

    @Test
    void kindsOfJsonTellVariantsApart() {
        Models models = Models.of("""
            Id: {type: string, enum: [a, b]}
            Any:
              oneOf:
                - type: string
                - $ref: '#/components/schemas/Id'
                - type: integer
                - type: number
                - type: boolean
                - type: array
                  items: {type: string}
                - type: array
                  items: {type: integer}
                - type: object
                  required: [x]
                  properties: {x: {type: string}}
                - type: object
                  additionalProperties: {type: integer}
            """);
        models.keeps("Any", "\"a\"");
        assertThat(models.read("Any", "\"a\"")).isInstanceOf(models.type("Id"));
        for (String json : new String[] {
            "\"text\"",
            "7",
            "7.5",
            "true",
            "[\"a\"]",
            "[1]",
            "[]",
            "{\"x\":\"1\"}",
            "{\"y\":1}",
            "{\"y\":\"z\"}",
            "null"
        }) {
            models.keeps("Any", json);
        }
        assertThat(models.read("Any", "7")).isInstanceOf(models.type("Any$LongValue"));
        assertThat(models.read("Any", "{\"y\":\"z\"}")).isInstanceOf(models.type("Any$Unknown"));
    }

    @Test
    void constantsTellVariantsApartWithoutADiscriminator() {
        Models models = Models.of("""
            Cat: {type: object, required: [kind], properties: {kind: {const: cat}, name: {type: string}}}
            Dog: {type: object, required: [kind], properties: {kind: {const: dog}, name: {type: string}}}
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
            """);
        assertThat(models.read("Pet", "{\"name\":\"x\",\"kind\":\"dog\"}")).isInstanceOf(models.type("Dog"));
        assertThat(models.read("Pet", "{\"kind\":\"cow\"}")).isInstanceOf(models.type("Pet$Unknown"));
        assertThat(models.diagnostics()).noneMatch(d -> d.startsWith("ambiguous-union"));
    }

    @Test
    void requiredMembersTellVariantsApartAndWhatNothingTellsIsReported() {
        Models models = Models.of("""
            Small: {type: object, required: [id], properties: {id: {type: string}}}
            Big: {type: object, required: [id, size], properties: {id: {type: string}, size: {type: integer}}}
            Either: {oneOf: [{$ref: '#/components/schemas/Small'}, {$ref: '#/components/schemas/Big'}]}
            A: {type: object, properties: {a: {type: string}}}
            B: {type: object, properties: {b: {type: string}}}
            Vague: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
            """);
        assertThat(models.read("Either", "{\"id\":\"x\",\"size\":1}")).isInstanceOf(models.type("Big"));
        assertThat(models.read("Either", "{\"id\":\"x\"}")).isInstanceOf(models.type("Small"));
        models.keeps("Vague", "{\"b\":\"x\"}");
        assertThat(models.diagnostics()).anyMatch(d -> d.startsWith("ambiguous-union") && d.contains("'A' and 'B'"));
    }

    @Test
    void unionInsideAUnionIsAVariantOfIt() {
        Models models = Models.of("""
            Inner: {oneOf: [{type: string}, {type: integer}]}
            Outer: {oneOf: [{$ref: '#/components/schemas/Inner'}, {type: boolean}]}
            Nested: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Nested'}}]}
            """);
        assertThat(models.read("Outer", "\"x\"")).isInstanceOf(models.type("Inner"));
        for (String json : new String[] {"\"x\"", "1", "true", "1.5", "{\"a\":1}"}) {
            models.keeps("Outer", json);
        }
        models.keeps("Nested", "[\"x\",[[],[1.5]],{}]");
    }

    @Test
    void anyOfKeepsTheWholeValueAndShowsItAsEachVariant() throws Throwable {
        Models models = Models.of("""
            Named: {type: object, required: [name], properties: {name: {type: string}}}
            Aged: {type: object, required: [age], properties: {age: {type: integer}}}
            Both: {anyOf: [{$ref: '#/components/schemas/Named'}, {$ref: '#/components/schemas/Aged'}, {type: string}]}
            """);
        models.keeps("Both", "{\"name\":\"x\",\"age\":3,\"more\":null}");
        Object both = models.read("Both", "{\"name\":\"x\",\"age\":3}");
        assertThat((Optional<?>) Models.call(both, "asNamed")).isPresent();
        assertThat((Optional<?>) Models.call(both, "asAged")).isPresent();
        assertThat((Optional<?>) Models.call(both, "asString")).isEmpty();
    }

    @Test
    void baseWithHeirsIsReadAsTheHeirThatItsTagNames() throws Throwable {
        Models models = Models.of("""
            Pet:
              type: object
              required: [petType, name]
              properties: {petType: {type: string}, name: {type: string}}
              discriminator: {propertyName: petType, mapping: {cat: '#/components/schemas/Cat'}}
            Cat:
              allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]
            Dog:
              allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {bark: {type: string}}}]
            Home: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
            """);
        models.keeps("Home", "{\"pet\":{\"petType\":\"cat\",\"name\":\"x\",\"lives\":9}}");
        models.keeps("Home", "{\"pet\":{\"petType\":\"cow\",\"name\":\"x\",\"milk\":true}}");
        assertThat(models.read("Pet", "{\"petType\":\"cat\",\"name\":\"x\"}")).isInstanceOf(models.type("Cat"));
        assertThat(models.read("Pet", "{\"petType\":\"Dog\",\"name\":\"x\"}")).isInstanceOf(models.type("Dog"));
        Object cow = models.read("Pet", "{\"petType\":\"cow\",\"name\":\"x\"}");
        assertThat(cow).isInstanceOf(models.type("Pet$Other"));
        assertThat(models.type("Pet").getMethod("name").invoke(cow)).isEqualTo("x");
    }

    @Test
    void wrongGuessAtAVariantLosesNothingDeepInside() {
        Models models = Models.ofPaths("""
            paths:
              /x:
                post:
                  operationId: postX
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Either'}}}}
                  responses: {'204': {description: ok}}
            components:
              schemas:
                Either: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                A: {type: object, properties: {in: {type: object, properties: {a: {type: string}}}}}
                B: {type: object, properties: {in: {type: object, properties: {b: {type: string}}}}}
            """);
        models.keeps("Either", "{\"in\":{\"b\":\"x\"}}");
    }

    @Test
    void demandedMembersThatMayBeNullTellVariantsApart() {
        Models models = Models.of("""
            ByUser: {type: object, required: [id, user], properties: {id: {type: integer}, user: {type: [string, 'null']}}}
            ByTeam: {type: object, required: [id, team], properties: {id: {type: integer}, team: {type: [string, 'null']}}}
            Either: {oneOf: [{$ref: '#/components/schemas/ByUser'}, {$ref: '#/components/schemas/ByTeam'}]}
            """);
        models.keeps("Either", "{\"id\":1,\"team\":\"x\"}");
        models.keeps("Either", "{\"id\":1,\"user\":null}");
        assertThat(models.read("Either", "{\"id\":1,\"team\":null}")).isInstanceOf(models.type("ByTeam"));
    }
}
