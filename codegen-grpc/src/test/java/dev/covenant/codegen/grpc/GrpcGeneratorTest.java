package dev.covenant.codegen.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedKind;
import dev.covenant.codegen.GenerationResult;
import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrpcGeneratorTest {
    private static final String USERS = """
        syntax = "proto3";
        package shop;
        message User { string id = 1; }
        service Users { rpc Get(User) returns (User); }
        """;

    @TempDir
    Path folder;

    @Test
    void whatIsOnlyImportedHasItsJavaElsewhere() throws IOException {
        Path root = Files.createDirectories(folder.resolve("root"));
        Path imports = Files.createDirectories(folder.resolve("imports/common"));
        Files.writeString(imports.resolve("money.proto"), "syntax = \"proto3\";\npackage common;\nmessage Money {}\n");
        Path file = Files.writeString(root.resolve("shop.proto"), """
            syntax = "proto3";
            package shop;
            import "common/money.proto";
            import "google/protobuf/timestamp.proto";
            message Price { common.Money money = 1; google.protobuf.Timestamp since = 2; }
            """);

        Generated generated = Generated.of(
                Generated.read(List.of(file), List.of(root, imports.getParent())), EnumSet.allOf(GeneratedKind.class));

        assertThat(generated.foreignPaths()).containsExactly("shop/Shop.java");
    }

    @Test
    void filesThatProtobufItselfHasClassesForAreLeftOut() throws IOException {
        Path file = folder.resolve("google/protobuf/empty.proto");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "syntax = \"proto3\";\npackage google.protobuf;\nmessage Empty {}\n");

        Generated generated =
                Generated.of(Generated.read(List.of(file), List.of(folder)), EnumSet.allOf(GeneratedKind.class));

        assertThat(generated.foreignPaths()).isEmpty();
        assertThat(generated.codes()).containsExactly("in-library");
    }

    @Test
    void optionsOfOursBringTheirClasses() {
        Generated generated = Generated.of("""
            syntax = "proto3";
            package shop;
            import "covenant/options.proto";
            option (covenant.file) = {timeout: "2s"};
            message User {}
            """);

        assertThat(generated.foreignPaths()).contains("dev/covenant/options/CovenantOptionsProto.java");
        generated.compile();
    }

    @Test
    void theSameContractGivesTheSameFiles() {
        Contract contract = Generated.read("shop.proto", USERS);

        assertThat(generate(contract, TestTools.all()).foreign())
                .isEqualTo(generate(contract, TestTools.all()).foreign());
    }

    @Test
    void aMissingToolIsToldWithWhatToDo() {
        GenerationResult result = generate(Generated.read("shop.proto", USERS), NativeTools.none());

        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("missing-tool");
        assertThat(result.foreign()).isEmpty();
    }

    @Test
    void aToolThatCannotBeStartedIsTold() throws IOException {
        Path text = Files.writeString(folder.resolve("protoc"), "no program");
        NativeTools tools = NativeTools.of(Map.of(NativeTool.PROTOC, text, NativeTool.GRPC_JAVA, text));

        assertThat(generate(Generated.read("shop.proto", USERS), tools).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("protoc-failed");
    }

    @Test
    void commentsStayCommentsAndEveryCharacterIsVisible() {
        Generated generated =
                Generated.of("""
                    syntax = "proto3";
                    package shop;
                    // */ class Injected {} /* \\u002a/ class Injected2 {} \\u000a x
                    message User { // */ class Injected3 {}
                      string id = 1; /* RIGHT-TO-LEFT hidden LINE-END line */
                    }
                    // */ class Injected4 {} {@code
                    service Users {
                      // */ class Injected5 {}
                      rpc Get(User) returns (User);
                    }
                    """.replace("RIGHT-TO-LEFT", "\u202e").replace("LINE-END", "\u2028"));

        assertThat(generated.compile().classes().keySet()).noneMatch(name -> name.contains("Injected"));
    }

    private static GenerationResult generate(Contract contract, NativeTools tools) {
        return new GrpcGenerator()
                .generate(contract, new GenerateOptions("unused", EnumSet.allOf(GeneratedKind.class), tools));
    }
}
