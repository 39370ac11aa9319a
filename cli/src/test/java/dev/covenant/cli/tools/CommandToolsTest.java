package dev.covenant.cli.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.codegen.grpc.NativeArtifact;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandToolsTest {
    @TempDir
    Path folder;

    @Test
    void theToolThatTheUserNamesIsTaken() throws Exception {
        Path protoc = executable("my-protoc");

        try (CommandTools tools = new CommandTools(Map.of(NativeTool.PROTOC, protoc), true)) {
            assertThat(tools.path(NativeTool.PROTOC)).isEqualTo(protoc);
        }
    }

    @Test
    void aNamedFileThatCannotBeExecutedIsAnErrorThatNamesIt() {
        Path none = folder.resolve("none");

        try (CommandTools tools = new CommandTools(Map.of(NativeTool.PROTOC, none), true)) {
            assertThatThrownBy(() -> tools.path(NativeTool.PROTOC))
                    .isInstanceOf(NativeToolException.class)
                    .hasMessageContaining(none.toString());
        }
    }

    @Test
    void theLocalRepositoryIsWhereMavenHasIt() throws IOException {
        assertThat(LocalRepository.folder("/elsewhere", folder)).isEqualTo(Path.of("/elsewhere"));
        assertThat(LocalRepository.folder("", folder)).isEqualTo(folder.resolve("repository"));
        Files.writeString(
                folder.resolve("settings.xml"), "<settings><localRepository> /far/away </localRepository></settings>");
        assertThat(LocalRepository.folder("", folder)).isEqualTo(Path.of("/far/away"));
        Files.writeString(
                folder.resolve("settings.xml"),
                "<settings><localRepository>${user.home}/x</localRepository></settings>");
        assertThat(LocalRepository.folder("", folder)).isEqualTo(folder.resolve("repository"));
    }

    @Test
    void optionsGoBeforeVariables() {
        Map<String, String> environment = Map.of("PROTOC", "/env/protoc", "PROTOC_GEN_GRPC_JAVA", "/env/plugin");

        assertThat(ToolOptions.named(
                        name -> name.equals("--protoc") ? Optional.of("/my/protoc") : Optional.empty(),
                        environment,
                        Path::of))
                .containsEntry(NativeTool.PROTOC, Path.of("/my/protoc"))
                .containsEntry(NativeTool.GRPC_JAVA, Path.of("/env/plugin"));
        assertThat(ToolOptions.named(name -> Optional.empty(), Map.of("PROTOC", " "), Path::of))
                .isEmpty();
    }

    @Test
    void anotherToolIsAnotherIdentity() throws IOException {
        String standard = identity(Map.of());
        String own = identity(Map.of(NativeTool.PROTOC, executable("my-protoc")));

        assertThat(standard).contains(NativeArtifact.version(NativeTool.PROTOC)).isEqualTo(identity(Map.of()));
        assertThat(own).isNotEqualTo(standard);
    }

    private static String identity(Map<NativeTool, Path> named) {
        try (CommandTools tools = new CommandTools(named, true)) {
            return tools.choice().identity();
        }
    }

    private Path executable(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
