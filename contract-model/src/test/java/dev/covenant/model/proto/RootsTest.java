package dev.covenant.model.proto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.ReadResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * By which path a file is imported.
 */
class RootsTest {
    private static final String BASE = "syntax = 'proto3';\npackage shop.v1;\nmessage Base { }\n";
    private static final String USER =
            "syntax = 'proto3';\npackage shop.v1;\nimport 'shop/v1/base.proto';\nmessage User { Base base = 1; }\n";

    @TempDir
    Path folder;

    private Protos protos;
    private Path base;
    private Path user;

    @BeforeEach
    void files() {
        protos = new Protos(folder);
        base = protos.write("api/shop/v1/base.proto", BASE);
        user = protos.write("api/shop/v1/user.proto", USER);
    }

    private static List<String> named(ReadResult result) {
        return Protos.contract(result).proto().orElseThrow().files().stream()
                .filter(ProtoFile::named)
                .map(ProtoFile::path)
                .toList();
    }

    private static ReadResult read(List<Path> files, Path... roots) {
        return new ProtoReader().read(files, Protos.options(roots));
    }

    @Test
    void rootOfAFileIsTheNearestFolderFromWhichItsImportsAreFound() {
        assertThat(named(read(List.of(user)))).containsExactly("shop/v1/user.proto");
        assertThat(named(read(List.of(base)))).containsExactly("base.proto");
    }

    @Test
    void fileThatAnotherImportsIsCalledAsItIsImported() {
        assertThat(named(read(List.of(base, user)))).containsExactly("shop/v1/base.proto", "shop/v1/user.proto");
    }

    @Test
    void folderThatIsNamedIsARootWithAllItsFiles() {
        ReadResult result = read(List.of(folder.resolve("api")));

        assertThat(named(result)).containsExactly("shop/v1/base.proto", "shop/v1/user.proto");
        assertThat(result.files()).containsExactly(base, user);
    }

    @Test
    void folderInsideOfTheRootOfItsFilesIsUnderstood() {
        assertThat(named(read(List.of(folder.resolve("api/shop")))))
                .containsExactly("shop/v1/base.proto", "shop/v1/user.proto");
    }

    @Test
    void rootThatIsGivenGoesBeforeWhatCouldBeFoundOut() {
        assertThat(named(read(List.of(base), folder.resolve("api")))).containsExactly("shop/v1/base.proto");
        assertThat(named(read(List.of(base), folder.resolve("api/shop")))).containsExactly("v1/base.proto");
    }

    @Test
    void fileThatIsNamedByItsImportPathIsTakenFromTheRoot() {
        Contract contract = Protos.contract(read(List.of(Path.of("shop/v1/user.proto")), folder.resolve("api")));

        assertThat(contract.proto().orElseThrow().files())
                .extracting(ProtoFile::path)
                .contains("shop/v1/user.proto");
        assertThat(contract.location().file()).isEqualTo(user.toString());
    }

    @Test
    void folderThatIsNamedByItsImportPathIsTakenFromTheRoot() {
        assertThat(named(read(List.of(Path.of("shop")), folder.resolve("api"))))
                .containsExactly("shop/v1/base.proto", "shop/v1/user.proto");
    }

    @Test
    void importsComeFromSeveralRoots() {
        Path other = protos.write(
                "other/more/pay.proto",
                "syntax = 'proto3';\nimport 'shop/v1/base.proto';\nmessage Pay { shop.v1.Base base = 1; }\n");

        ReadResult result = read(List.of(other), folder.resolve("other"), folder.resolve("api"));

        assertThat(named(result)).containsExactly("more/pay.proto");
        assertThat(result.files()).containsExactly(other, base);
    }

    @Test
    void filesOfOneNameInTwoFoldersAreTwoFiles() {
        Path one = protos.write("v1/thing.proto", "syntax = 'proto3';\npackage v1;\nmessage Thing { }\n");
        Path two = protos.write("v2/thing.proto", "syntax = 'proto3';\npackage v2;\nmessage Thing { }\n");

        assertThat(named(read(List.of(one, two)))).containsExactly("thing.proto", "v2/thing.proto");
    }

    @Test
    void fileBehindAnotherOneOfItsNameIsTold() {
        protos.write("first/shop/v1/base.proto", BASE);

        ReadResult result = read(List.of(base), folder.resolve("first"), folder.resolve("api"));

        assertThat(result.contract()).isEmpty();
        assertThat(protos.told(result))
                .singleElement()
                .asString()
                .startsWith("api/shop/v1/base.proto: error[shadowed-file] whoever imports \"shop/v1/base.proto\" gets");
    }

    @Test
    void whatIsNotThereIsTold() {
        assertThat(protos.told(read(List.of(Path.of("shop/v1/absent.proto")), folder.resolve("api"))))
                .containsExactly(
                        "shop/v1/absent.proto: error[no-such-file] there is no such file\n" + "    nor is it in api");
        assertThat(protos.told(read(List.of(user), folder.resolve("api"), folder.resolve("absent"))))
                .containsExactly("absent: warning[missing-root] there is no such folder");
    }

    @Test
    void placesAreCalledAsTheUserCallsThem() {
        Path relative = Path.of("src/test/resources/proto/shop/v1/money.proto");

        Contract contract = Protos.contract(read(List.of(relative)));

        assertThat(contract.files()).containsExactly(relative.toString());
        assertThat(contract.type("shop.v1.Money").location().file()).isEqualTo(relative.toString());
    }

    @Test
    void nameThatWouldBeAnOptionOfProtocIsRefused() {
        Path odd = protos.write("odd/--version.proto", BASE);

        assertThat(protos.told(read(List.of(odd))))
                .containsExactly("odd/--version.proto: error[unusable-name] protoc cannot be told this name");
    }

    @Test
    void importsDoNotLeaveTheRoots() {
        protos.write("secret.proto", BASE);
        Path file = protos.write("api/sneaky.proto", "syntax = 'proto3';\nimport '../secret.proto';\nmessage A { }\n");

        assertThat(protos.told(read(List.of(file), folder.resolve("api"))))
                .first()
                .asString()
                .startsWith("api/sneaky.proto:2:1: error[missing-import] ");
    }
}
