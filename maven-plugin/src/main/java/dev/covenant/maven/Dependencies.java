package dev.covenant.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.graph.Dependency;

/** The files that a project compiles against. They are resolved here, because projects without proto contracts need none yet. */
final class Dependencies {
    private static final Set<String> SCOPES = Set.of("compile", "provided", "system");

    private Dependencies() {}

    /** Jars, and class folders of modules of the same build. What cannot be resolved is left out, with a warning. */
    static List<Path> of(MavenProject project, Repositories repositories, Log log) {
        DependencyResolutionRequest request = new DefaultDependencyResolutionRequest(project, repositories.session())
                .setResolutionFilter((node, parents) -> node.getDependency() == null
                        || SCOPES.contains(node.getDependency().getScope()));
        return resolve(request, repositories, log).getResolvedDependencies().stream()
                .map(Dependency::getArtifact)
                .map(artifact -> artifact.getFile())
                .filter(Objects::nonNull)
                .map(File::toPath)
                .toList();
    }

    private static DependencyResolutionResult resolve(
            DependencyResolutionRequest request, Repositories repositories, Log log) {
        try {
            return repositories.dependencies().resolve(request);
        } catch (DependencyResolutionException e) {
            log.warn("imports of .proto files are not looked for in all dependencies: " + e.getMessage());
            return e.getResult();
        }
    }
}
