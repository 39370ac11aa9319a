package dev.covenant.model.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReferencesTest {
    private static final String SECRET = "X: {type: object, properties: {leaked: {type: string}}}\n";

    @TempDir
    Path folder;

    private static String referringTo(String reference) {
        return Contracts.HEAD + "paths: {}\ncomponents:\n  schemas:\n    A: {type: object, properties: {p: {$ref: '"
                + reference + "'}}}\n";
    }

    private ReadResult read(String reference, List<Path> includes) {
        Path file = Contracts.write(folder, "in/contract.yaml", referringTo(reference));
        return new OpenApiReader().read(file, new ReadOptions(false, includes, List.of(), ReadLimits.defaults()));
    }

    private static List<String> codes(ReadResult result) {
        return result.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static String model(ReadResult result) {
        return result.contract().map(ModelText::of).orElse("");
    }

    @Test
    void fileBesideTheContractIsRead() {
        Contracts.write(folder, "in/common/types.yaml", SECRET);

        ReadResult result = read("common/types.yaml#/X", List.of());

        assertThat(model(result)).contains("p: @X", "leaked: string");
        assertThat(result.files())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("contract.yaml", "types.yaml");
        assertThat(result.contract().orElseThrow().type("X").location().file())
                .isEqualTo(folder.resolve("in/common/types.yaml").toString());
    }

    @Test
    void fileAboveTheContractIsNeverRead() {
        Contracts.write(folder, "outside.yaml", SECRET);

        for (String way : List.of("../outside.yaml#/X", "./sub/../../outside.yaml#/X", "..%2Foutside.yaml#/X")) {
            ReadResult result = read(way, List.of());

            assertThat(codes(result)).containsExactly("ref-outside-root");
            assertThat(result.files()).hasSize(1);
        }
    }

    @Test
    void absoluteFileIsNeverRead() {
        Path outside = Contracts.write(folder, "outside.yaml", SECRET);

        assertThat(codes(read("file://" + outside + "#/X", List.of()))).containsExactly("ref-outside-root");
        assertThat(codes(read("file:" + outside + "#/X", List.of()))).containsExactly("ref-outside-root");
    }

    @Test
    void slashAtTheStartMeansTheContractsFolder() {
        Contracts.write(folder, "in/types.yaml", SECRET);
        Contracts.write(folder, "types.yaml", "X: {type: string}\n");

        assertThat(model(read("/types.yaml#/X", List.of()))).contains("leaked: string");
    }

    @Test
    void includedFolderMayBeRead() {
        Contracts.write(folder, "shared/types.yaml", SECRET);

        ReadResult result = read("../shared/types.yaml#/X", List.of(folder.resolve("shared")));

        assertThat(model(result)).contains("leaked: string");
    }

    @Test
    void linkThatLeadsOutIsNeverFollowed() throws IOException {
        Path outside = Contracts.write(folder, "outside.yaml", SECRET);
        Contracts.write(folder, "in/here.yaml", SECRET);
        assumeThat(canLink(folder.resolve("in/link.yaml"), outside))
                .as("this file system has symbolic links")
                .isTrue();

        assertThat(codes(read("link.yaml#/X", List.of()))).containsExactly("ref-outside-root");

        Files.delete(folder.resolve("in/link.yaml"));
        Files.createSymbolicLink(folder.resolve("in/link.yaml"), folder.resolve("in/here.yaml"));
        assertThat(codes(read("link.yaml#/X", List.of()))).isEmpty();
    }

    private static boolean canLink(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Test
    void fileThatIsNotThereIsADanglingReferenceWhereverItWouldBe() {
        assertThat(codes(read("absent.yaml#/X", List.of()))).containsExactly("unresolved-ref");
        assertThat(codes(read("../../absent.yaml#/X", List.of()))).containsExactly("unresolved-ref");
        assertThat(model(read("absent.yaml#/X", List.of()))).contains("p: any");
    }

    @Test
    void namesWithEscapesAreDecoded() {
        Contracts.write(folder, "in/my types+1.yaml", SECRET);

        assertThat(model(read("my%20types+1.yaml#/X", List.of()))).contains("leaked: string");
    }

    @Test
    void filesAreCounted() {
        Path file = Contracts.write(folder, "contract.yaml", referringTo("0.yaml#/X"));
        for (int i = 0; i < 5; i++) {
            Contracts.write(
                    folder, i + ".yaml", "X: {type: object, properties: {n: {$ref: '" + (i + 1) + ".yaml#/X'}}}\n");
        }
        Contracts.write(folder, "5.yaml", "X: {type: string}\n");
        ReadLimits six = new ReadLimits(10_000, 100, 1000, 10, 6);

        ReadResult result = new OpenApiReader().read(file, new ReadOptions(false, List.of(), List.of(), six));

        assertThat(codes(result)).containsExactly("too-many-files");
    }

    @Test
    void attackInAReferencedFileIsAnErrorAndNotAnUnreadableFile() {
        Contracts.write(folder, "in/deep.yaml", "[".repeat(600));
        Contracts.write(folder, "in/twice.yaml", "X: {a: 1, a: 2}\n");

        assertThat(codes(read("deep.yaml#/X", List.of()))).containsExactly("too-deep");
        assertThat(codes(read("twice.yaml#/X", List.of()))).containsExactly("duplicate-key");
    }

    @Test
    void filesThatReferToEachOtherAreReadOnce() {
        Contracts.write(folder, "in/a.yaml", "X: {type: object, properties: {b: {$ref: 'b.yaml#/Y'}}}\n");
        Contracts.write(folder, "in/b.yaml", "Y: {type: object, properties: {a: {$ref: './a.yaml#/X'}}}\n");

        ReadResult result = read("a.yaml#/X", List.of());

        assertThat(model(result)).contains("type X: object\n  b: @Y", "type Y: object\n  a: @X");
        assertThat(result.files()).hasSize(3);
    }

    @Test
    void partOfASchemaInAnotherFileIsNamedAfterTheSchemaWhicheverIsReferredToFirst() {
        Contracts.write(
                folder,
                "in/types.yaml",
                "Order: {type: object, properties: {lines: {type: array, items: {type: object, properties: {n: {type:"
                        + " string}}}}}}\n");
        String part = "{$ref: 'types.yaml#/Order/properties/lines/items'}";
        String whole = "{$ref: 'types.yaml#/Order'}";

        for (String properties :
                List.of("{a: " + part + ", b: " + whole + "}", "{a: " + whole + ", b: " + part + "}")) {
            ReadResult result = Contracts.read(
                    folder.resolve("in"),
                    Contracts.HEAD + "paths: {}\ncomponents: {schemas: {Use: {type: object, properties: " + properties
                            + "}}}\n");

            assertThat(model(result)).contains("inline Order.lines.item: object", "type Order: object");
        }
    }

    @Test
    void schemaOfAResponseInAnotherFileIsNamedAfterTheFile() {
        Contracts.write(folder, "in/problem.yaml", """
            description: x
            content: {application/json: {schema: {type: object, properties: {n: {type: string}}}}}
            """);

        assertThat(model(read("problem.yaml#/content/application~1json/schema", List.of())))
                .contains("p: @problem", "inline problem: object");
    }
}
