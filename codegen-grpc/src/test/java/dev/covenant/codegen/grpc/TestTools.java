package dev.covenant.codegen.grpc;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeToolException;
import dev.covenant.model.NativeTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** The executables that the build has fetched, from the local Maven repository. */
final class TestTools {
    private TestTools() {}

    /** Skips the test visibly when they are not there, as on a platform that has none. */
    static NativeTools all() {
        Map<NativeTool, Path> tools = new EnumMap<>(NativeTool.class);
        for (NativeTool tool : NativeTool.values()) {
            tools.put(tool, executable(tool));
        }
        return NativeTools.of(tools);
    }

    private static Path executable(NativeTool tool) {
        try {
            NativeArtifact artifact = NativeArtifact.of(tool);
            Path copied = Path.of("target", "native").resolve(artifact.fileName());
            Path file = Files.exists(copied) ? copied : repository().resolve(artifact.path());
            assumeThat(file).as("%s, which the build fetches", artifact).exists();
            return ExecutableCopy.of(file, Path.of("target", "native-tools").toAbsolutePath());
        } catch (NativeToolException e) {
            throw new TestAbortedException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path repository() {
        String named = System.getProperty("maven.repo.local", "");
        return named.isEmpty() ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(named);
    }
}
