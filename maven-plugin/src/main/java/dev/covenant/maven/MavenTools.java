package dev.covenant.maven;

import dev.covenant.codegen.ToolChoice;
import dev.covenant.codegen.grpc.ExecutableCopy;
import dev.covenant.codegen.grpc.NativeArtifact;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeToolException;
import dev.covenant.model.NativeTools;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * The native tools of a build: those that are configured, else artifacts that Maven resolves from where plugins come from.
 *
 * @param named by configuration
 * @param folder for executable copies
 */
record MavenTools(Repositories repositories, Map<NativeTool, Path> named, Path folder) implements NativeTools {
    private static final String HINT =
            "set the parameter protocExecutable or grpcPluginExecutable to a file of your own";

    /** What is configured. */
    static Map<NativeTool, Path> named(@Nullable File protoc, @Nullable File grpcPlugin) {
        Map<NativeTool, Path> named = new EnumMap<>(NativeTool.class);
        if (protoc != null) {
            named.put(NativeTool.PROTOC, protoc.toPath());
        }
        if (grpcPlugin != null) {
            named.put(NativeTool.GRPC_JAVA, grpcPlugin.toPath());
        }
        return named;
    }

    @Override
    public Path path(NativeTool tool) throws NativeToolException {
        Path path = named.get(tool);
        if (path == null) {
            return resolved(NativeArtifact.of(tool));
        }
        if (!Files.isExecutable(path)) {
            throw new NativeToolException(path + ", configured as " + tool.artifact() + ", is no executable file", "");
        }
        return path;
    }

    /** What a job is told, which can tell these tools from others without resolving them. */
    ToolChoice choice() {
        List<String> identity = new ArrayList<>();
        for (NativeTool tool : NativeTool.values()) {
            Path path = named.get(tool);
            identity.add(
                    path == null
                            ? NativeArtifact.version(tool)
                            : path + " " + path.toFile().lastModified());
        }
        return new ToolChoice(this, String.join(" ", identity));
    }

    private Path resolved(NativeArtifact wanted) throws NativeToolException {
        Artifact artifact = new DefaultArtifact(
                wanted.tool().group(),
                wanted.tool().artifact(),
                wanted.classifier(),
                NativeArtifact.TYPE,
                wanted.version());
        try {
            ArtifactRequest request = new ArtifactRequest(artifact, repositories.plugins(), "");
            Path file = repositories
                    .system()
                    .resolveArtifact(repositories.session(), request)
                    .getArtifact()
                    .getFile()
                    .toPath();
            return ExecutableCopy.of(file, folder);
        } catch (ArtifactResolutionException e) {
            throw new NativeToolException(wanted + " cannot be resolved: " + e.getMessage(), HINT, e);
        } catch (IOException e) {
            throw new NativeToolException("no executable can be made of " + wanted + ": " + e.getMessage(), HINT, e);
        }
    }
}
