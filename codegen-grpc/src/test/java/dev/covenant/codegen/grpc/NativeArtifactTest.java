package dev.covenant.codegen.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeToolException;
import io.grpc.internal.GrpcUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeArtifactTest {
    @TempDir
    Path folder;

    @Test
    void eachPlatformHasItsFile() throws NativeToolException {
        assertThat(classifier("Linux", "amd64")).isEqualTo("linux-x86_64");
        assertThat(classifier("Linux", "aarch64")).isEqualTo("linux-aarch_64");
        assertThat(classifier("Linux", "ppc64le")).isEqualTo("linux-ppcle_64");
        assertThat(classifier("Linux", "s390x")).isEqualTo("linux-s390_64");
        assertThat(classifier("Mac OS X", "aarch64")).isEqualTo("osx-aarch_64");
        assertThat(classifier("Mac OS X", "x86_64")).isEqualTo("osx-x86_64");
        assertThat(classifier("Windows 11", "amd64")).isEqualTo("windows-x86_64");
    }

    @Test
    void aPlatformWithoutOneIsTold() {
        assertThatThrownBy(() -> classifier("Plan 9", "amd64"))
                .isInstanceOf(NativeToolException.class)
                .hasMessageContaining("Plan 9");
    }

    @Test
    void repositoriesHaveItAtItsPath() throws NativeToolException {
        assertThat(NativeArtifact.of(NativeTool.PROTOC, "Linux", "amd64").path())
                .matches("com/google/protobuf/protoc/(.+)/protoc-\\1-linux-x86_64\\.exe");
    }

    /** Generated messages refuse to run with an older library than protoc's. */
    @Test
    void theVersionsAreThoseOfTheRuntime() {
        String protobuf = com.google.protobuf.RuntimeVersion.OSS_MAJOR + "."
                + com.google.protobuf.RuntimeVersion.OSS_MINOR + "." + com.google.protobuf.RuntimeVersion.OSS_PATCH;

        assertThat(NativeArtifact.version(NativeTool.PROTOC)).isEqualTo(protobuf);
        assertThat(NativeArtifact.version(NativeTool.GRPC_JAVA))
                .isEqualTo(GrpcUtil.getGrpcBuildVersion().getImplementationVersion());
    }

    @Test
    void aFileOfARepositoryBecomesExecutableInACopy() throws IOException {
        Path file = Files.writeString(folder.resolve("tool.exe"), "one");
        Path copy = ExecutableCopy.of(file, folder.resolve("tools"));

        assertThat(Files.isExecutable(copy)).isTrue();
        assertThat(copy).hasContent("one");
        Files.writeString(file, "two");
        assertThat(ExecutableCopy.of(file, folder.resolve("tools")))
                .isEqualTo(copy)
                .hasContent("two");
    }

    private static String classifier(String system, String processor) throws NativeToolException {
        return NativeArtifact.of(NativeTool.PROTOC, system, processor).classifier();
    }
}
