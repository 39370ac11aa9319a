package dev.covenant.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * Where imports of a project's proto files are looked for.
 *
 * @param work the folder for what is taken out of jars
 */
record ProjectImports(MavenProject project, Repositories repositories, Path work, Log log) {
    /**
     * The project's own folders come first: a file that is also in a dependency is the project's. None where there are no proto files.
     */
    List<Path> of(List<Path> contracts) throws MojoExecutionException {
        if (!ProtoSources.areIn(contracts)) {
            return List.of();
        }
        List<Path> roots =
                new ArrayList<>(contracts.stream().filter(Files::isDirectory).toList());
        List<Path> jars = Dependencies.of(project, repositories, log);
        try {
            roots.addAll(new DependencyImports(work.resolve("imports")).roots(jars));
            return roots;
        } catch (IOException e) {
            throw new MojoExecutionException("proto files cannot be taken out of dependencies: " + e.getMessage(), e);
        }
    }
}
