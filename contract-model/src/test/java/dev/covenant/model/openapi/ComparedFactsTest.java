package dev.covenant.model.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Assertion;
import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Docs;
import dev.covenant.model.EnumType;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Link;
import dev.covenant.model.Literal;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Parameter;
import dev.covenant.model.Property;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.Scalar;
import dev.covenant.model.SecurityRequirement;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    private static final String LOOSE = """
        openapi: 3.0.3
        info: {title: Loose, version: '1'}
        paths:
          /things:
            post:
              operationId: things
              security: [{digest: []}]
              parameters:
                - {name: id, in: path, required: true, schema: {type: integer}}
              requestBody: {content: {text/plain: {schema: {type: string, default: none}}}}
              responses:
                '201':
                  description: made
                  links:
                    next: {operationId: things, parameters: {id: $response.body#/id}, requestBody: again}
        """;

    @Test
    void whatCannotBeCalledIsKeptForAComparison() throws IOException {
        Path file = Files.writeString(folder.resolve("loose.yaml"), LOOSE);
        ReadResult result =
                new OpenApiReader().read(file, ReadOptions.defaults().toCompare());
        Contract contract = result.contract().orElseThrow();
        assertThat(result.diagnostics()).extracting(Diagnostic::code).contains("undeclared-scheme");
        HttpOperation operation = (HttpOperation) contract.operations().get(0);
        assertThat(operation.parameters()).extracting(Parameter::name).containsExactly("id");
        assertThat(operation.security().get(0).all())
                .extracting(SecurityRequirement.Use::scheme)
                .containsExactly("digest");
        assertThat(operation.body().orElseThrow().content().get(0).defaultValue())
                .contains(new Literal.Text("none"));
    }

    @Test
    void whoCallsIsNotGivenWhatCannotBeCalled() throws IOException {
        Path file = Files.writeString(folder.resolve("loose.yaml"), LOOSE.replace("[{digest: []}]", "[]"));
        Contract contract = new OpenApiReader()
                .read(file, ReadOptions.defaults())
                .contract()
                .orElseThrow();
        HttpOperation operation = (HttpOperation) contract.operations().get(0);
        assertThat(operation.parameters()).isEmpty();
        assertThat(operation.body().orElseThrow().content().get(0).defaultValue())
                .isEmpty();
    }

    private static final String CARELESS = """
        openapi: 3.0.3
        info: {title: Careless, version: '1'}
        paths: {}
        components:
          schemas:
            Parcel:
              type: object
              properties:
                owner: {type: string, properties: {name: {type: string}}}
                size: {type: int, enum: [small, large]}
                either: {anyOf: [{type: string}, {anyOf: [{type: boolean}, {type: integer}]}]}
        """;

    @Test
    void whatIsDeclaredCarelesslyIsKeptForAComparison() throws IOException {
        Contract contract = careless(ReadOptions.defaults().toCompare());
        assertThat(type(contract, "owner").constraints().others())
                .hasSize(1)
                .hasOnlyElementsOfType(Assertion.Idle.class);
        assertThat(definition(contract, "size")).isInstanceOf(EnumType.class);
        assertThat(((EnumType) definition(contract, "size")).scalar()).isEqualTo(Scalar.INTEGER);
        assertThat(((UnionType) definition(contract, "either")).variants()).hasSize(3);
    }

    @Test
    void whoGeneratesGetsWhatIsMeant() throws IOException {
        Contract contract = careless(ReadOptions.defaults());
        assertThat(type(contract, "owner").constraints().isNone()).isTrue();
        assertThat(((EnumType) definition(contract, "size")).scalar()).isEqualTo(Scalar.STRING);
        assertThat(((UnionType) definition(contract, "either")).variants()).hasSize(2);
    }

    private Contract careless(ReadOptions options) throws IOException {
        Path file = Files.writeString(folder.resolve("careless.yaml"), CARELESS);
        return new OpenApiReader().read(file, options).contract().orElseThrow();
    }

    private static TypeRef type(Contract contract, String property) {
        return ((ObjectType) contract.type("Parcel"))
                .properties().stream()
                        .filter(one -> one.name().equals(property))
                        .findFirst()
                        .orElseThrow()
                        .type();
    }

    private static TypeDef definition(Contract contract, String property) {
        return contract.type(((TypeRef.Named) type(contract, property)).name());
    }

    @Test
    void linksOfResponsesAreKept() throws IOException {
        Path file = Files.writeString(folder.resolve("loose.yaml"), LOOSE.replace("[{digest: []}]", "[]"));
        Contract contract = new OpenApiReader()
                .read(file, ReadOptions.defaults())
                .contract()
                .orElseThrow();
        Link link = ((HttpOperation) contract.operations().get(0))
                .responses()
                .get(0)
                .links()
                .get(0);
        assertThat(link.name()).isEqualTo("next");
        assertThat(link.target()).isEqualTo("things");
        assertThat(link.parameters()).containsExactly(Map.entry("id", "$response.body#/id"));
        assertThat(link.body()).contains("again");
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
