package dev.covenant.cli.tools;

import dev.covenant.codegen.grpc.NativeArtifact;
import dev.covenant.model.NativeToolException;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Fetches artifacts as Maven does: with the user's settings, mirrors, proxies and credentials, into the local repository.
 */
final class RemoteRepository {
    private RemoteRepository() {}

    /**
     * The file in the local repository.
     *
     * @param hint what else the user can do
     */
    static Path fetch(NativeArtifact wanted, String hint) throws NativeToolException {
        Artifact artifact = new DefaultArtifact(
                wanted.tool().group(),
                wanted.tool().artifact(),
                wanted.classifier(),
                NativeArtifact.TYPE,
                wanted.version());
        ContextOverrides overrides =
                ContextOverrides.create().withUserSettings(true).build();
        try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides)) {
            ArtifactRequest request = new ArtifactRequest(artifact, context.remoteRepositories(), "");
            return context.repositorySystem()
                    .resolveArtifact(context.repositorySystemSession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException | IllegalStateException e) {
            throw new NativeToolException(wanted + " cannot be fetched: " + e.getMessage(), hint, e);
        }
    }
}
