package dev.covenant.gate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.gate.Side;
import dev.covenant.model.Contract;
import dev.covenant.model.ReadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    @TempDir
    Path folder;

    static Bundle made(ContractFiles files, String version) throws IOException {
        if (Bundle.of(files, version) instanceof BundleResult.Made made) {
            return made.bundle();
        }
        throw new AssertionError("not made");
    }

    @Test
    void itHasTheContractsWhatTheyReferToAndTheirOverlays() throws IOException {
        Path api = folder.resolve("api");
        Contracts.write(api.resolve("orders.yaml"), Contracts.openApi("Orders", "$ref: 'parts/thing.yaml#/Thing'"));
        Contracts.write(api.resolve("parts/thing.yaml"), "Thing: {$ref: '../../common/id.yaml#/Id'}");
        Contracts.write(folder.resolve("common/id.yaml"), "Id: {type: integer}");
        Contracts.write(folder.resolve("common/unused.yaml"), "Unused: {type: integer}");
        Contracts.write(api.resolve("orders.covenant.yaml"), "paths: {}");

        Bundle bundle = made(withRoot(List.of(api), folder.resolve("common")), "1.0");

        assertThat(bundle.files().keySet())
                .containsExactly(
                        "covenant-contract.properties",
                        "openapi/api/orders.covenant.yaml",
                        "openapi/api/orders.yaml",
                        "openapi/api/parts/thing.yaml",
                        "openapi/common/id.yaml");
        assertThat(bundle.keys()).containsExactly("orders.yaml");
    }

    @Test
    void whatIsTakenOutIsTheSameContract() throws IOException {
        Path api = folder.resolve("api");
        Contracts.write(api.resolve("a/orders.yaml"), Contracts.openApi("Orders", "$ref: '../../common/id.yaml#/Id'"));
        Contracts.write(api.resolve("users.yaml"), Contracts.openApi("Users"));
        Contracts.write(folder.resolve("common/id.yaml"), "Id: {type: integer}");
        ContractFiles files = withRoot(List.of(api), folder.resolve("common"));
        made(files, "1.0").writeFolder(folder.resolve("out"));

        Side old = Contracts.side(find(new Baseline.Snapshot(folder.resolve("out"))));

        assertThat(Contracts.keys(old)).containsExactly("a/orders.yaml", "users.yaml");
        Contract orders = old.contracts().get(0).contract();
        assertThat(orders.operations()).hasSize(1);
        assertThat(orders.files()).hasSize(2);
    }

    @Test
    void protoFilesLieByTheirImportPathsAndImportsComeAlong() throws IOException {
        ReadOptions options = Contracts.withProtoc();
        Path proto = folder.resolve("src/proto");
        Path jar = folder.resolve("jar");
        Contracts.write(
                proto.resolve("shop/v1/user.proto"),
                "syntax = \"proto3\"; package shop.v1; import \"acme/money.proto\"; import"
                        + " \"google/protobuf/any.proto\"; message User { acme.Money money = 1; }");
        Contracts.write(jar.resolve("acme/money.proto"), "syntax = \"proto3\"; package acme; message Money {}");
        ContractFiles files = ContractFiles.of(List.of(proto), options.withIncludeRoots(List.of(proto, jar)));

        Bundle bundle = made(files, "1.0");
        bundle.writeFolder(folder.resolve("out"));

        assertThat(bundle.files().keySet())
                .containsExactly(
                        "covenant-contract.properties", "imports/acme/money.proto", "proto/shop/v1/user.proto");
        ContractFiles none = ContractFiles.of(List.of(), options);
        try (Baselines baselines = new Baselines(BaselineContext.of(none))) {
            Side side = Contracts.side(baselines.find(new Baseline.Snapshot(folder.resolve("out"))));
            assertThat(Contracts.keys(side)).containsExactly("*.proto");
            assertThat(side.contracts().get(0).contract().types()).containsKey("shop.v1.User");
        }
    }

    @Test
    void theSameContractsAreTheSameBytes() throws IOException {
        Path one = Contracts.write(folder.resolve("one/orders.yaml"), Contracts.openApi("Orders"));
        Path two = Contracts.write(folder.resolve("two/orders.yaml"), Contracts.openApi("Orders"));
        Files.setLastModifiedTime(two, FileTime.fromMillis(0));

        Path first = archive("first.zip", one);
        Path second = archive("second.zip", two);

        assertThat(first).hasSameBinaryContentAs(second);
        try (ZipFile zip = new ZipFile(first.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).toList())
                    .containsExactly("covenant-contract.properties", "openapi/orders.yaml");
            String manifest = new String(
                    zip.getInputStream(zip.getEntry("covenant-contract.properties"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(manifest).isEqualTo("""
                format=1
                version=1.0
                contract.1.key=orders.yaml
                contract.1.kind=openapi
                contract.1.file=openapi/orders.yaml
                contract.1.root.1=openapi
                """);
        }
    }

    @Test
    void namesOfAllLettersComeBack() throws IOException {
        Contracts.write(folder.resolve("api/größe und =.yaml"), Contracts.openApi("Odd"));
        ContractFiles files = ContractFiles.of(List.of(folder.resolve("api")), ReadOptions.defaults());
        made(files, "1.0").writeFolder(folder.resolve("out"));

        assertThat(Contracts.keys(Contracts.side(find(new Baseline.Snapshot(folder.resolve("out"))))))
                .containsExactly("größe und =.yaml");
    }

    @Test
    void aSnapshotIsWhatTheContractIsUntilItChanges() throws IOException {
        Path file = Contracts.write(folder.resolve("api/orders.yaml"), Contracts.openApi("Orders"));
        ContractFiles files = ContractFiles.of(List.of(file.getParent()), ReadOptions.defaults());
        Path snapshot = folder.resolve("snapshot");
        made(files, "1.0").writeFolder(snapshot);
        Contracts.write(snapshot.resolve("openapi/gone.yaml"), "gone: true");
        Path attributes = Contracts.write(snapshot.resolve(".gitattributes"), "* linguist-generated");

        assertThat(made(files, "1.0").isIn(snapshot)).isFalse();
        made(files, "1.0").writeFolder(snapshot);
        assertThat(made(files, "1.1").isIn(snapshot)).isTrue();
        assertThat(snapshot.resolve("openapi/gone.yaml")).doesNotExist();
        assertThat(attributes).exists();
        Contracts.write(file, Contracts.openApi("Other"));
        assertThat(made(files, "1.0").isIn(snapshot)).isFalse();
    }

    @Test
    void aFolderOfOtherThingsIsNotOverwritten() throws IOException {
        Path file = Contracts.write(folder.resolve("api/orders.yaml"), Contracts.openApi("Orders"));
        Path precious = Contracts.write(folder.resolve("src/Main.java"), "class Main {}");
        Bundle bundle = made(ContractFiles.of(List.of(file), ReadOptions.defaults()), "1.0");

        assertThatThrownBy(() -> bundle.writeFolder(folder.resolve("src")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is no snapshot");
        assertThat(precious).exists();
    }

    @Test
    void aFolderWithoutASnapshotIsNoneYet() {
        assertThat(find(new Baseline.Snapshot(folder.resolve("none")))).isInstanceOf(SideResult.NoneYet.class);
    }

    @Test
    void anEntryThatLeavesItsFolderIsRefused() throws IOException {
        Path evil = zip("evil.zip", "../evil.yaml", "x");

        assertThatThrownBy(() -> BundleArchive.extract(evil, Files.createDirectories(folder.resolve("out"))))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("../evil.yaml");
        assertThat(folder.resolve("evil.yaml")).doesNotExist();
    }

    @Test
    void anArchiveInWhichAFileIsAFolderTooIsRefused() throws IOException {
        Path odd = folder.resolve("odd.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(odd))) {
            for (String name : List.of("openapi", "openapi/orders.yaml")) {
                out.putNextEntry(new ZipEntry(name));
                out.write('x');
            }
        }

        assertThatThrownBy(() -> BundleArchive.extract(odd, Files.createDirectory(folder.resolve("taken-out"))))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("a file and a folder of one name: openapi/orders.yaml");
    }

    @Test
    void anArchiveThatUnfoldsToMoreThanAllowedIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        byte[] chunk = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("openapi/bomb.yaml"));
            for (int i = 0; i < 65; i++) {
                out.write(chunk);
            }
        }

        assertThatThrownBy(() -> BundleArchive.extract(bomb, Files.createDirectories(folder.resolve("out"))))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("larger than allowed");
    }

    @Test
    void aManifestThatNamesFilesOutsideIsRefused() throws IOException {
        Path out = folder.resolve("out");
        Contracts.write(folder.resolve("secret.yaml"), Contracts.openApi("Secret"));
        Contracts.write(
                out.resolve("covenant-contract.properties"),
                "format=1\ncontract.1.key=a\ncontract.1.kind=openapi\ncontract.1.file=../secret.yaml\n");

        assertThat(find(new Baseline.Snapshot(out)))
                .isInstanceOfSatisfying(
                        SideResult.Unreadable.class,
                        result -> assertThat(result.diagnostics().get(0).message())
                                .contains("outside the bundle: ../secret.yaml"));
    }

    @Test
    void aBundleOfANewerFormatSaysSo() throws IOException {
        Path out = folder.resolve("out");
        Contracts.write(out.resolve("covenant-contract.properties"), "format=2\n");

        assertThat(find(new Baseline.Snapshot(out)))
                .isInstanceOfSatisfying(
                        SideResult.Unreadable.class,
                        result -> assertThat(result.diagnostics().get(0).message())
                                .contains("format '2'", "newer version"));
    }

    @Test
    void aContractThatCannotBeReadMakesNoBundle() throws IOException {
        Path file = Contracts.write(folder.resolve("api/orders.yaml"), "openapi: [");

        assertThat(Bundle.of(ContractFiles.of(List.of(file), ReadOptions.defaults()), "1.0"))
                .isInstanceOf(BundleResult.Unreadable.class);
    }

    private static ContractFiles withRoot(List<Path> contracts, Path root) {
        return ContractFiles.of(contracts, ReadOptions.defaults().withIncludeRoots(List.of(root)));
    }

    private Path archive(String name, Path contract) throws IOException {
        Path target = folder.resolve(name);
        made(ContractFiles.of(List.of(contract), ReadOptions.defaults()), "1.0").writeArchive(target);
        return target;
    }

    private Path zip(String name, String entry, String text) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    private static SideResult find(Baseline baseline) {
        ContractFiles none = ContractFiles.of(List.of(), ReadOptions.defaults());
        try (Baselines baselines = new Baselines(BaselineContext.of(none))) {
            return baselines.find(baseline);
        }
    }
}
