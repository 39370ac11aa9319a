package dev.covenant.maven;

import java.util.List;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * How a build gets files from elsewhere.
 *
 * @param dependencies resolves what a project depends on
 * @param plugins where plugins come from
 */
record Repositories(
        RepositorySystem system,
        ProjectDependenciesResolver dependencies,
        RepositorySystemSession session,
        List<RemoteRepository> plugins) {
    Repositories {
        plugins = List.copyOf(plugins);
    }
}
