package dev.covenant.cli.tools;

import dev.covenant.codegen.ToolChoice;
import dev.covenant.codegen.grpc.ExecutableCopy;
import dev.covenant.codegen.grpc.NativeArtifact;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeToolException;
import dev.covenant.model.NativeTools;
import dev.covenant.model.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The native tools of one command: those that the user names, else those of the local Maven repository, else those of a remote
 * one. Copies that were made for the command are gone when it ends.
 */
public final class CommandTools implements NativeTools, AutoCloseable {
    private static final String HINT = "name one with %s, or with the environment variable %s";

    private final Map<NativeTool, Path> named;
    private final boolean offline;
    private final Map<NativeTool, Path> known = new EnumMap<>(NativeTool.class);
    private @Nullable TemporaryFolder folder;

    /**
     * The tools of a command.
     *
     * @param named by the user
     * @param offline whether nothing may be fetched
     */
    public CommandTools(Map<NativeTool, Path> named, boolean offline) {
        this.named = Map.copyOf(named);
        this.offline = offline;
    }

    /** What a job is told, which can tell these tools from others without looking for them. */
    public ToolChoice choice() {
        List<String> identity = new ArrayList<>();
        for (NativeTool tool : NativeTool.values()) {
            Path path = named.get(tool);
            identity.add(path == null ? NativeArtifact.version(tool) : path + " " + age(path));
        }
        return new ToolChoice(this, String.join(" ", identity));
    }

    private static String age(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            // It is told of when it is needed.
            return "missing";
        }
    }

    @Override
    public synchronized Path path(NativeTool tool) throws NativeToolException {
        Path path = known.get(tool);
        if (path == null) {
            path = named.containsKey(tool) ? named(tool) : executable(tool);
            known.put(tool, path);
        }
        return path;
    }

    private Path named(NativeTool tool) throws NativeToolException {
        Path path = named.get(tool);
        if (path == null || !Files.isRegularFile(path) || !Files.isExecutable(path)) {
            throw new NativeToolException(path + ", named as " + tool.artifact() + ", is no executable file", "");
        }
        return path.toAbsolutePath();
    }

    private Path executable(NativeTool tool) throws NativeToolException {
        NativeArtifact artifact = NativeArtifact.of(tool);
        Path file = LocalRepository.folder().resolve(artifact.path());
        Path source = Files.isRegularFile(file) ? file : fetched(artifact);
        try {
            return ExecutableCopy.of(source, folder());
        } catch (IOException e) {
            throw new NativeToolException("cannot make " + source + " executable: " + e.getMessage(), hint(tool), e);
        }
    }

    private Path fetched(NativeArtifact artifact) throws NativeToolException {
        if (offline) {
            throw new NativeToolException(
                    artifact + " is not in the local Maven repository, and nothing is fetched with --offline",
                    hint(artifact.tool()));
        }
        return RemoteRepository.fetch(artifact, hint(artifact.tool()));
    }

    private static String hint(NativeTool tool) {
        return switch (tool) {
            case PROTOC -> String.format(HINT, ToolOptions.PROTOC, ToolOptions.PROTOC_VARIABLE);
            case GRPC_JAVA -> String.format(HINT, ToolOptions.GRPC_PLUGIN, ToolOptions.GRPC_PLUGIN_VARIABLE);
        };
    }

    private Path folder() throws IOException {
        if (folder == null) {
            folder = TemporaryFolder.create("covenant-tools");
        }
        return folder.path();
    }

    /** Deletes the copies. */
    @Override
    public synchronized void close() {
        if (folder != null) {
            folder.close();
        }
    }
}
