package dev.covenant.model.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Assertion;
import dev.covenant.model.Contract;
import dev.covenant.model.Docs;
import dev.covenant.model.Literal;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts that are kept for comparing contracts, and for nothing else. */
class ComparedFactsTest {
    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Facts, version: '1'}
        paths:
          /things:
            get:
              operationId: things
              x-stability-level: beta
              responses:
                '200':
                  description: a thing
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Thing'}
        components:
          schemas:
            Thing:
              type: object
              dependentSchemas: {note: {required: [size]}}
              properties:
                note: {type: string, x-stability-level: draft}
                size: {type: string, x-extensible-enum: [small, large]}
                picture: {type: string, contentEncoding: base64, contentMediaType: image/png}
                text: {type: string, contentSchema: {type: object}}
                list: {type: array, unevaluatedItems: false}
        """;

    @TempDir
    Path folder;

    @Test
    void theLevelOfStabilityIsKeptAsWritten() throws IOException {
        Contract contract = contract();
        assertThat(contract.operations().get(0).docs().stability()).contains("beta");
        assertThat(property(contract, "note").docs())
                .isEqualTo(new Docs("", "", Optional.empty(), Optional.of("draft")));
        assertThat(property(contract, "size").docs().stability()).isEmpty();
    }

    @Test
    void keywordsThatNothingIsValidatedByAreNotes() throws IOException {
        Contract contract = contract();
        assertThat(notes(contract, "size"))
                .containsExactly(
                        new Assertion.KnownValues(List.of(new Literal.Text("small"), new Literal.Text("large"))));
        assertThat(notes(contract, "picture"))
                .containsExactlyInAnyOrder(
                        new Assertion.ContentForm("contentEncoding", "base64"),
                        new Assertion.ContentForm("contentMediaType", "image/png"));
        assertThat(notes(contract, "text")).hasOnlyElementsOfType(Assertion.ContentSchema.class);
        assertThat(notes(contract, "list")).hasOnlyElementsOfType(Assertion.UnevaluatedItems.class);
        assertThat(thing(contract).constraints().others()).hasOnlyElementsOfType(Assertion.DependentSchemas.class);
    }

    private Contract contract() throws IOException {
        Path file = Files.writeString(folder.resolve("facts.yaml"), CONTRACT);
        return new OpenApiReader().read(file, ReadOptions.defaults()).contract().orElseThrow();
    }

    private static ObjectType thing(Contract contract) {
        return (ObjectType) contract.type("Thing");
    }

    private static Property property(Contract contract, String name) {
        return thing(contract).property(name).orElseThrow();
    }

    private static List<Assertion> notes(Contract contract, String name) {
        return property(contract, name).type().constraints().others();
    }
}
