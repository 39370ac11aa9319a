package dev.covenant.model.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.ContractReader;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiReaderTest {
    @TempDir
    Path folder;

    @Test
    void readerIsFoundAsAService() {
        assertThat(ServiceLoader.load(ContractReader.class))
                .anySatisfy(reader -> assertThat(reader).isInstanceOf(OpenApiReader.class));
    }

    @Test
    void missingFileIsToldAndLookedAt() {
        Path file = folder.resolve("absent.yaml");

        ReadResult result = new OpenApiReader().read(file, ReadOptions.defaults());

        assertThat(result.contract()).isEmpty();
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("no-such-file");
        assertThat(result.files()).containsExactly(file);
    }

    @Test
    void folderIsNoContract() {
        assertThat(new OpenApiReader().read(folder, ReadOptions.defaults()).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("no-such-file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi: 3.0.3\n",
                "# a comment\nopenapi: 3.0.3\n",
                "swagger: '2.0'\n",
                "'openapi': 3.0.3\n",
                "{\"components\": {}, \"openapi\": \"3.0.3\"}",
                "{\n  \"swagger\" : \"2.0\"}",
                "{openapi: 3.0.3}",
                "\uFEFFopenapi: 3.1.0\n"
            })
    void contractIsRecognised(String text) {
        assertThat(new OpenApiReader().recognises(Contracts.write(folder, "a.yaml", text)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: object\nproperties: {openapi: {type: string}}\n",
                "description: how to write openapi: well\n",
                "{\"type\": \"object\", \"description\": \"openapi\"}",
                "x-openapi: 1\n",
                ""
            })
    void partOfAContractIsNotRecognised(String text) {
        assertThat(new OpenApiReader().recognises(Contracts.write(folder, "a.yaml", text)))
                .isFalse();
    }

    @Test
    void contractInUtf16IsRecognised() throws Exception {
        Path file = Files.write(folder.resolve("a.yml"), "openapi: 3.0.3\n".getBytes(StandardCharsets.UTF_16));

        assertThat(new OpenApiReader().recognises(file)).isTrue();
    }

    @Test
    void otherFilesAreNotRecognised() {
        assertThat(new OpenApiReader().recognises(Contracts.write(folder, "a.txt", "openapi: 3.0.3\n")))
                .isFalse();
        assertThat(new OpenApiReader().recognises(folder.resolve("absent.yaml")))
                .isFalse();
    }

    @Test
    void locationsNameTheFileAsGiven() {
        ReadResult result =
                Contracts.read(folder, Contracts.HEAD + "paths: {}\ncomponents: {schemas: {A: {type: x}}}\n");

        assertThat(result.diagnostics().get(0).location().file())
                .isEqualTo(folder.resolve("contract.yaml").toString());
        assertThat(result.contract().orElseThrow().files())
                .containsExactly(folder.resolve("contract.yaml").toString());
    }

    @Test
    void strictReadingRefusesWhatLenientReadingMends() {
        Path file = Contracts.write(
                folder, "contract.yaml", Contracts.HEAD + "paths: {}\ncomponents: {schemas: {A: {type: x}}}\n");
        ReadOptions lenient = ReadOptions.defaults();
        ReadOptions strict = new ReadOptions(true, lenient.includeRoots(), lenient.allowedOrigins(), lenient.limits());

        assertThat(new OpenApiReader().read(file, lenient).contract()).isPresent();
        assertThat(new OpenApiReader().read(file, strict).contract()).isEmpty();
    }

    @Test
    void allFaultsOfARunAreToldInTheOrderOfTheText() {
        ReadResult result = Contracts.read(
                folder,
                Contracts.HEAD
                        + "paths:\n  /{a}{b}: {get: {responses: {abc: {description: x}}}}\n"
                        + "components:\n  schemas:\n    A: {type: integer, default: {}}\n"
                        + "    B: {type: object, properties: {c: {type: integer, default: {}}}}\n");

        assertThat(result.diagnostics().stream().filter(Diagnostic::isError).map(Diagnostic::code))
                .containsExactly("bad-path", "bad-status", "impossible-default");
        assertThat(result.diagnostics()).isSorted();
    }
}
