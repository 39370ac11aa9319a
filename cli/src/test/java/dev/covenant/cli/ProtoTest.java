package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.codegen.grpc.NativeArtifact;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on .proto files, with the protoc of the local Maven repository, which the build has fetched. */
class ProtoTest {
    private static final String USERS = """
        syntax = "proto3";
        package shop.v1;
        import "shop/v1/user.proto";
        service Users { rpc Get(User) returns (stream User); }
        """;

    @TempDir
    Path folder;

    @Test
    void aFolderOfProtoFilesBecomesJava() throws Exception {
        contract();

        CommandRun run = run("generate", folder.resolve("proto").toString(), "--out", out());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 contract, 1 operation");
        assertThat(folder.resolve("out/shop/v1/UsersClient.java")).exists();
        assertThat(folder.resolve("out/shop/v1/UsersGrpc.java")).exists();
        assertThat(folder.resolve("out/shop/v1/UserOuterClass.java")).exists();
    }

    @Test
    void aFileIsFoundBelowAnIncludeRootAndItsImportsHaveTheirJavaElsewhere() throws Exception {
        contract();

        CommandRun run = run(
                "generate", "shop/v1/users.proto", "-I", folder.resolve("proto").toString(), "--out", out());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(folder.resolve("out/shop/v1/Users.java")).exists();
        assertThat(folder.resolve("out/shop/v1/UserOuterClass.java")).doesNotExist();
    }

    @Test
    void nothingChangedMeansThatNoToolIsStarted() throws Exception {
        contract();
        String proto = folder.resolve("proto").toString();
        assertThat(run("generate", proto, "--out", out()).code()).isZero();

        assertThat(run("generate", proto, "--out", out()).out()).contains("up to date");
    }

    @Test
    void protoAndOpenApiGoTogether() throws Exception {
        contract();
        Path greetings = Files.writeString(folder.resolve("greetings.yaml"), """
            openapi: 3.0.3
            info: {title: Greetings, version: '1'}
            paths:
              /hello:
                get: {operationId: hello, responses: {'200': {description: ok}}}
            """);

        CommandRun run = run(
                "generate",
                greetings.toString(),
                folder.resolve("proto").toString(),
                "--out",
                out(),
                "--package",
                "com.acme");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 contracts, 2 operations");
        assertThat(folder.resolve("out/com/acme/greetings/GreetingsClient.java"))
                .exists();
        assertThat(folder.resolve("out/shop/v1/UsersClient.java")).exists();
    }

    @Test
    void aFaultHasItsPlaceAndNothingIsWritten() throws Exception {
        Path bad =
                Files.writeString(folder.resolve("bad.proto"), "syntax = \"proto3\";\nmessage A { Missing m = 1; }\n");

        CommandRun run = run("generate", bad.toString(), "--out", out());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("bad.proto:2:13: error[");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aToolThatIsNotThereIsAnErrorThatSaysWhatToDo() throws Exception {
        contract();

        CommandRun run = CommandRun.of(
                "generate",
                folder.resolve("proto").toString(),
                "--out",
                out(),
                "--protoc",
                folder.resolve("no").toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("is no executable file");
    }

    @Test
    void theModelIsShownInBothForms() throws Exception {
        contract();
        String file = folder.resolve("proto/shop/v1/users.proto").toString();

        assertThat(run("model", file, "--format", "text").out())
                .contains("service shop.v1.Users")
                .contains("operation shop.v1.Users/Get: shop.v1.User -> stream shop.v1.User")
                .contains("id = 1");
        assertThat(run("model", file).out())
                .contains("\"kind\":\"PROTO\"".replace(":", " : "))
                .contains("SERVER_STREAMING")
                .contains("\"descriptorSet\"");
    }

    private void contract() throws IOException {
        Path files = Files.createDirectories(folder.resolve("proto/shop/v1"));
        Files.writeString(files.resolve("users.proto"), USERS);
        Files.writeString(
                files.resolve("user.proto"),
                "syntax = \"proto3\";\npackage shop.v1;\nmessage User { string id = 1; }\n");
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    /** Skipped visibly where the build could not fetch the tools; they are never fetched here. */
    private static CommandRun run(String... words) throws NativeToolException {
        for (NativeTool tool : NativeTool.values()) {
            NativeArtifact artifact = NativeArtifact.of(tool);
            String named = System.getProperty("maven.repo.local", "");
            Path repository =
                    named.isEmpty() ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(named);
            assumeThat(repository.resolve(artifact.path())).as("%s", artifact).exists();
        }
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--offline");
        return CommandRun.of(all.toArray(String[]::new));
    }
}
