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

/** Checks of .proto files, with the protoc of the local Maven repository, which the build has fetched. */
class CheckProtoTest {
    private static final String USERS = """
        syntax = "proto3";
        package shop.v1;
        message User {
          string id = 1;
          string mail = 2;
        }
        message GetUserRequest { string id = 1; }
        service Users { rpc Get(GetUserRequest) returns (User); }
        """;

    @TempDir
    Path folder;

    @Test
    void anotherTypeOfAFieldBreaksAndNamesTheRulesOfBuf() throws Exception {
        String old = contract("old", USERS);
        String revised = contract("new", USERS.replace("string mail = 2", "int32 mail = 2"));

        CommandRun text = run("check", old, revised);
        CommandRun json = run("check", old, revised, "--format", "json");

        assertThat(text.code()).as(text.err()).isEqualTo(1);
        assertThat(text.out()).contains("shop.v1.User.mail", "users.proto:5:", "exit 1");
        assertThat(json.out()).contains("\"peerIds\":{\"buf\":[", "FIELD_WIRE_COMPATIBLE_TYPE");
    }

    @Test
    void aFieldMoreIsClean() throws Exception {
        CommandRun run = run(
                "check",
                contract("old", USERS),
                contract("new", USERS.replace("string mail = 2;", "string mail = 2; string phone = 3;")));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("0 errors", "passed, exit 0");
    }

    @Test
    void aFileIsLookedForBelowTheRootOfItsSide() throws Exception {
        String old = contract("old", USERS);
        String revised = contract("new", USERS.replace("  string mail = 2;\n", ""));

        CommandRun run = run("check", "users.proto", "users.proto", "--base-root", old, "--revision-root", revised);

        assertThat(run.code()).as(run.err() + run.out()).isEqualTo(1);
        assertThat(run.out()).contains("shop.v1.User.mail");
    }

    @Test
    void pairsShareTheToolThatIsFoundOnce() throws Exception {
        String old = contract("old", USERS);
        String line = "{\"id\":\"%s\",\"old\":\"" + old + "\",\"new\":\"" + old + "\"}%n";
        Path pairs =
                Files.writeString(folder.resolve("pairs.jsonl"), String.format(line, "a") + String.format(line, "b"));

        CommandRun run = run("check", "--pairs", pairs.toString());

        assertThat(run.out().lines())
                .containsExactly("{\"id\":\"a\",\"findings\":[]}", "{\"id\":\"b\",\"findings\":[]}");
        assertThat(run.code()).isZero();
    }

    @Test
    void aFaultInOneSideIsToldWithItsPlace() throws Exception {
        CommandRun run = run("check", contract("old", USERS), contract("new", USERS.replace("(User)", "(Nobody)")));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("users.proto:8:").contains("error[");
    }

    @Test
    void anOpenApiContractAndAProtoContractAreNotCompared() throws Exception {
        String openApi = Files.writeString(
                        folder.resolve("users.yaml"), "openapi: 3.1.0\ninfo: {title: U, version: '1'}\npaths: {}\n")
                .toString();

        CommandRun run = run("check", openApi, contract("new", USERS));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("nothing to compare: OLD is openapi, NEW is proto");
    }

    private String contract(String side, String content) throws IOException {
        Path root = Files.createDirectories(folder.resolve(side));
        Files.writeString(root.resolve("users.proto"), content);
        return root.toString();
    }

    /** Skipped visibly where the build could not fetch protoc; it is never fetched here. */
    private static CommandRun run(String... words) throws NativeToolException {
        NativeArtifact artifact = NativeArtifact.of(NativeTool.PROTOC);
        String named = System.getProperty("maven.repo.local", "");
        Path repository =
                named.isEmpty() ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(named);
        assumeThat(repository.resolve(artifact.path())).as("%s", artifact).exists();
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--offline");
        return CommandRun.of(all.toArray(String[]::new));
    }
}
