package dev.covenant.gate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.gate.Side;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBaselineTest {
    @TempDir
    Path folder;

    @Test
    void contractsOfAFolderAreCalledByTheirPaths() throws IOException {
        Contracts.write(folder.resolve("orders.yaml"), Contracts.openApi("Orders"));
        Contracts.write(folder.resolve("users/v1.yaml"), Contracts.openApi("Users"));

        assertThat(Contracts.keys(found(folder))).containsExactly("orders.yaml", "users/v1.yaml");
    }

    @Test
    void aFileThatIsNamedIsCalledNothing() throws IOException {
        Path file = Contracts.write(folder.resolve("orders.yaml"), Contracts.openApi("Orders"));

        assertThat(Contracts.keys(found(file))).containsExactly("");
    }

    @Test
    void partsThatOthersReferToAreNoContracts() throws IOException {
        Contracts.write(folder.resolve("orders.yaml"), Contracts.openApi("Orders", "$ref: 'types.yaml#/Thing'"));
        Contracts.write(
                folder.resolve("users.yaml"), Contracts.openApi("Users", "$ref: 'common.yaml#/components/schemas/Id'"));
        Contracts.write(folder.resolve("types.yaml"), "Thing: {type: integer}");
        Contracts.write(
                folder.resolve("common.yaml"),
                "{openapi: 3.0.3, info: {title: Common, version: '1'}, paths: {}, components: {schemas: {Id: {type:"
                        + " string}}}}");
        Contracts.write(folder.resolve("package.json"), "{\"name\": \"openapi\"}");

        assertThat(Contracts.keys(found(folder))).containsExactly("orders.yaml", "users.yaml");
    }

    @Test
    void hiddenFilesAndOverlaysAreNoContracts() throws IOException {
        Contracts.write(folder.resolve("orders.yaml"), Contracts.openApi("Orders"));
        Contracts.write(folder.resolve("orders.covenant.yaml"), "document: {}");
        Contracts.write(folder.resolve(".covenant/baseline/openapi/orders.yaml"), Contracts.openApi("Old"));

        assertThat(Contracts.keys(found(folder))).containsExactly("orders.yaml");
    }

    @Test
    void protoFilesAreOneContractTogether() throws IOException {
        ReadOptions options = Contracts.withProtoc();
        Contracts.write(folder.resolve("a/a.proto"), "syntax = \"proto3\"; package a; message A {}");
        Contracts.write(
                folder.resolve("b/b.proto"), "syntax = \"proto3\"; package b; import \"a/a.proto\"; message B {}");
        Contracts.write(folder.resolve("orders.yaml"), Contracts.openApi("Orders"));

        assertThat(Contracts.keys(Contracts.side(find(folder, options)))).containsExactly("*.proto", "orders.yaml");
    }

    @Test
    void oldProtoFilesImportOldProtoFiles() throws IOException {
        Path old = folder.resolve("old");
        Path revised = folder.resolve("new");
        for (Path side : List.of(old, revised)) {
            Contracts.write(
                    side.resolve("shop/user.proto"),
                    "syntax = \"proto3\"; package shop; import \"shop/kind.proto\"; message User { Kind kind = 1; }");
        }
        Contracts.write(old.resolve("shop/kind.proto"), "syntax = \"proto3\"; package shop; enum Kind { OLD = 0; }");
        Contracts.write(
                revised.resolve("shop/kind.proto"), "syntax = \"proto3\"; package shop; enum Kind { NEW = 0; }");
        ReadOptions options = Contracts.withProtoc().withIncludeRoots(List.of(revised));

        try (Baselines baselines = new Baselines(BaselineContext.of(ContractFiles.of(List.of(revised), options)))) {
            Side side = Contracts.side(baselines.find(new Baseline.Local(old)));
            assertThat(side.contracts().get(0).contract().type("shop.Kind").toString())
                    .contains("OLD")
                    .doesNotContain("NEW");
        }
    }

    @Test
    void sameNamesInTwoFoldersStayApart() throws IOException {
        Path one = Contracts.write(folder.resolve("one/orders.yaml"), Contracts.openApi("One"));
        Path two = Contracts.write(folder.resolve("two/orders.yaml"), Contracts.openApi("Two"));
        List<Path> folders = List.of(one.getParent(), two.getParent());

        try (Baselines baselines =
                new Baselines(BaselineContext.of(ContractFiles.of(folders, ReadOptions.defaults())))) {
            assertThat(Contracts.keys(Contracts.side(baselines.current("here"))))
                    .containsExactly("orders.yaml", "two/orders.yaml");
        }
    }

    @Test
    void aBrokenContractIsUnreadableAndSaysWhere() throws IOException {
        Path file = Contracts.write(folder.resolve("orders.yaml"), "openapi: [");

        assertThat(find(folder, ReadOptions.defaults())).isInstanceOfSatisfying(SideResult.Unreadable.class, result -> {
            assertThat(result.diagnostics()).anyMatch(Diagnostic::isError);
            assertThat(result.diagnostics().get(0).location().file()).isEqualTo(file.toString());
        });
    }

    @Test
    void aFolderWithoutContractsIsNoFirstRelease() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        assertThat(find(folder.resolve("empty"), ReadOptions.defaults()))
                .isInstanceOfSatisfying(
                        SideResult.Unreadable.class,
                        result -> assertThat(result.diagnostics().get(0).toString())
                                .contains("there is no contract here", ".proto"));
        assertThat(find(folder.resolve("gone"), ReadOptions.defaults())).isInstanceOf(SideResult.Unreadable.class);
    }

    @Test
    void oneNewFileIsComparedWithItsNamesake() throws IOException {
        Contracts.write(folder.resolve("old/orders.yaml"), Contracts.openApi("Old orders"));
        Contracts.write(folder.resolve("old/users.yaml"), Contracts.openApi("Old users"));
        Path file = Contracts.write(folder.resolve("new/orders.yaml"), Contracts.openApi("Orders"));

        try (Baselines baselines =
                new Baselines(BaselineContext.of(ContractFiles.of(List.of(file), ReadOptions.defaults())))) {
            assertThat(Contracts.titles(Contracts.side(baselines.find(new Baseline.Local(folder.resolve("old"))))))
                    .containsExactly("Old orders");
        }
    }

    private Side found(Path path) {
        return Contracts.side(find(path, ReadOptions.defaults()));
    }

    private SideResult find(Path path, ReadOptions options) {
        ContractFiles none = ContractFiles.of(List.of(), options);
        try (Baselines baselines = new Baselines(BaselineContext.of(none))) {
            return baselines.find(new Baseline.Local(path));
        }
    }
}
