package dev.covenant.codegen.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedFile;
import dev.covenant.codegen.GeneratedKind;
import dev.covenant.codegen.rest.RestGenerator;
import dev.covenant.model.Diagnostic;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Which types a contract leads to, what they are called, and that the strictest compiler has nothing to say about them.
 */
class OperationTypesTest {
    private static final String THINGS = Generated.resource("things.yaml");

    @Test
    void oddContractCompilesWithoutAWarning() {
        assertThat(Generated.of(THINGS).compile()).isNotEmpty();
    }

    @Test
    void clientAloneNeedsNoServer() {
        Generated generated = Generated.of(THINGS, EnumSet.of(GeneratedKind.CLIENT));

        assertThat(generated.has("ThingsClient")).isTrue();
        assertThat(generated.has("ThingsServer")).isFalse();
        assertThat(generated.source("PutThing")).doesNotContain("dev.covenant.http.server", "ContractSchemas");
        assertThat(generated.compile()).isNotEmpty();
    }

    @Test
    void serverAloneNeedsNoClient() {
        Generated generated = Generated.of(THINGS, EnumSet.of(GeneratedKind.SERVER));

        assertThat(generated.has("ThingsServer")).isTrue();
        assertThat(generated.has("ThingsClient")).isFalse();
        assertThat(generated.source("PutThing")).doesNotContain("dev.covenant.http.client");
        assertThat(generated.compile()).isNotEmpty();
    }

    @Test
    void clientsOfALargeContractKnowAllItsOperations() {
        StringBuilder paths = new StringBuilder("openapi: 3.0.3\ninfo: {title: Large, version: '1'}\npaths:\n");
        for (int i = 0; i < 1_001; i++) {
            paths.append("  /%04d: {get: {tags: [a], operationId: get%04d, responses: {'204': {description: d}}}}\n"
                    .formatted(i, i));
        }
        String known =
                Generated.of(paths.toString(), EnumSet.of(GeneratedKind.CLIENT)).source("ContractOperations");

        assertThat(known)
                .contains("part0(part1(KnownOperations.of(\"Large\"))).build()")
                .contains("\"get0000\",", "\"get0999\");", "OperationClass.SAFE,\n                \"get1000\");");
    }

    @Test
    void modelsAloneHaveNoOperations() {
        Generated generated = Generated.of(THINGS, EnumSet.of(GeneratedKind.MODELS));

        assertThat(generated.files()).extracting(GeneratedFile::path).noneMatch(path -> path.contains("/Things"));
    }

    @Test
    void sameContractGivesTheSameText() {
        assertThat(Generated.of(THINGS).files()).isEqualTo(Generated.of(THINGS).files());
    }

    @Test
    void namesDifferByMoreThanCase() {
        Generated generated = Generated.of(THINGS);

        assertThat(generated.files().stream().map(file -> file.path().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(generated.has("Client_"))
                .as("an operation called like a nested type")
                .isTrue();
        assertThat(generated.source("Things")).contains("void notify_(NotifyRequest request, CallOptions options)");
    }

    @Test
    void mediaTypeThatJsonStandsForIsReported() {
        Set<String> codes = new java.util.TreeSet<>();
        for (Diagnostic diagnostic : new RestGenerator()
                .generate(Generated.read(THINGS), GenerateOptions.of("api"))
                .diagnostics()) {
            codes.add(diagnostic.code());
        }

        assertThat(codes).contains("media-type-left-out");
        assertThat(Generated.of(THINGS).source("GetThing")).doesNotContain("application/xml");
    }

    @Test
    void moreThanEightRequiredParametersHaveNoShortMethod() {
        String nine = operation(9);
        String eight = operation(8);

        assertThat(Generated.of(eight).source("Api")).contains("String p7)");
        assertThat(Generated.of(nine).source("Api")).doesNotContain("String p7");
        assertThat(Generated.of(nine).compile()).isNotEmpty();
    }

    @Test
    void threeHundredParametersCompile() {
        assertThat(Generated.of(operation(300)).compile()).isNotEmpty();
    }

    @Test
    void pathOfSeventyKilobytesCompiles() {
        String path = "/" + "segment/".repeat(9_000);
        String yaml = "openapi: 3.0.3\ninfo: {title: Api, version: '1'}\npaths:\n  ? " + path
                + "\n  : get: {operationId: longOne, responses: {'204': {description: x}}}\n";

        assertThat(Generated.of(yaml).compile()).isNotEmpty();
    }

    @Test
    void deprecationIsSaidWhereCallersSeeIt() {
        assertThat(Generated.of(THINGS).source("Things")).contains("@deprecated by the contract", "@Deprecated");
    }

    @Test
    void javadocTellsWhatIsRepeatedAndThrown() {
        assertThat(Generated.of(THINGS).source("Things"))
                .contains("Idempotent. Repeated when not sent")
                .contains("@throws GetThing.NotFound 404: none")
                .doesNotContain("One */ thing");
    }

    private static String operation(int parameters) {
        StringBuilder yaml = new StringBuilder("""
            openapi: 3.0.3
            info: {title: Api, version: '1'}
            paths:
              /many:
                get:
                  operationId: many
                  parameters:
            """);
        for (int i = 0; i < parameters; i++) {
            yaml.append("        - {name: p")
                    .append(i)
                    .append(", in: query, required: true, schema: {type: string}}\n");
        }
        return yaml.append("      responses: {'204': {description: Nothing.}}\n")
                .toString();
    }
}
