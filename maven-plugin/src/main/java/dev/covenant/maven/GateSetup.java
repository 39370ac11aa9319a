package dev.covenant.maven;

import dev.covenant.gate.baseline.BaselineContext;
import dev.covenant.gate.baseline.ContractFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Everything that a goal of the gate starts with. */
record GateSetup(MavenProject project, GateOrders orders, GateContracts contracts, Sources sources, Log log) {
    /**
     * Where files come from.
     *
     * @param repositories for tools and dependencies
     * @param releases for baselines
     */
    record Sources(Repositories repositories, MavenReleases releases) {}

    Path folder() {
        return project.getBasedir().toPath();
    }

    /** The contracts of the project; none: there is nothing to do. */
    List<Path> existing() {
        return contracts.existing(folder(), orders.written().file());
    }

    ContractFiles files() throws MojoExecutionException {
        Path work = Path.of(project.getBuild().getDirectory()).resolve("covenant");
        List<Path> existing = existing();
        List<Path> imports = new ProjectImports(project, sources.repositories(), work, log).of(existing);
        MavenTools tools = new MavenTools(sources.repositories(), contracts.named(), work.resolve("tools"));
        return contracts.files(existing, imports, tools);
    }

    BaselineContext context() throws MojoExecutionException {
        return new BaselineContext(
                folder(), files(), sources.releases(), Optional.of(project.getVersion()), orders.versionPattern());
    }

    GateSetup with(GateOrders others) {
        return new GateSetup(project, others, contracts, sources, log);
    }

    /** A path as people see it: below the project where it is. */
    String shown(Path path) {
        return path.startsWith(folder()) ? folder().relativize(path).toString() : path.toString();
    }
}
