package dev.covenant.maven;

import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that all goals of the gate have. Maven can share parameters between goals in this way only; there is nothing else to
 * inherit here. What a parameter does not say {@code covenant.yaml} says, or it is as usual.
 */
abstract class GateParameters extends AbstractMojo {
    private final RepositorySystem repositorySystem;
    private final ProjectDependenciesResolver dependencies;

    /**
     * Contract files, or folders of contracts. Default: those that {@code covenant.yaml} names, else {@code src/main/contracts},
     * {@code src/main/openapi} and {@code src/main/proto}, where they exist.
     */
    @Parameter(property = "covenant.contracts")
    private @Nullable List<File> contracts;

    /**
     * Folders beside the contracts' own that {@code $ref} may reach, and in which imports of proto files are looked for. Those are also
     * found in the jars of the project's dependencies.
     */
    @Parameter(property = "covenant.includeRoots")
    private @Nullable List<File> includeRoots;

    /** Files that say what {@code x-covenant} would say in contracts that nobody may edit; as for the goal {@code generate}. */
    @Parameter(property = "covenant.overlays")
    private @Nullable List<File> overlays;

    /** Origins such as {@code https://contracts.example.com} from which {@code $ref} may be fetched. Default: none. */
    @Parameter(property = "covenant.allowOrigins")
    private @Nullable List<String> allowOrigins;

    /** The protoc to use for proto contracts. Default: the one that goes with the runtime, from a Maven repository. */
    @Parameter(property = "covenant.protocExecutable")
    private @Nullable File protocExecutable;

    /**
     * Where the contracts are that clients know: {@code maven:groupId:artifactId[:version]}, {@code snapshot[:folder]},
     * {@code git:ref[:path]}, {@code ref:path}, a file or a folder. Default: the last release of this project, {@code maven:} with its
     * own groupId and artifactId, that is lower than its version.
     */
    @Parameter(property = "covenant.baseline")
    private @Nullable String baseline;

    /** The earliest release whose clients must not break either, such as {@code 1.0}. Default: only those of the last one. */
    @Parameter(property = "covenant.since")
    private @Nullable String since;

    /** A regular expression for versions that may be the baseline, such as {@code 1\..*}. Default: all that are no pre-releases. */
    @Parameter(property = "covenant.baseline.versionPattern")
    private @Nullable String versionPattern;

    /**
     * What it means that the repository has no release yet: {@code pass} (the default), {@code warn} or {@code fail}. That a repository
     * does not answer always fails.
     */
    @Parameter(property = "covenant.missingBaseline")
    private @Nullable String missingBaseline;

    /** How strict: {@code wire}, {@code json}, {@code standard} (the default), {@code source} or {@code additive} (only add). */
    @Parameter(property = "covenant.profile")
    private @Nullable String profile;

    /** Between whom: {@code backward} (old clients, new server; the default), {@code forward} (the reverse) or {@code full}. */
    @Parameter(property = "covenant.direction")
    private @Nullable String direction;

    /** How grave a finding must be to fail the build: {@code error} (the default), {@code warn} or {@code never}. */
    @Parameter(property = "covenant.failOn")
    private @Nullable String failOn;

    /** The day of the judgement, for sunset dates and acceptances, such as {@code 2026-01-15}. Default: today. */
    @Parameter(property = "covenant.today")
    private @Nullable String today;

    /** The file with the settings that a team shares, below {@code compatibility}. The default one need not exist. */
    @Parameter(property = "covenant.settingsFile", defaultValue = "${project.basedir}/covenant.yaml")
    private @Nullable File settingsFile;

    /** Skips every goal of this plugin. */
    @Parameter(property = "covenant.skip", defaultValue = "false")
    private boolean skipAll;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
    private @Nullable RepositorySystemSession session;

    @Parameter(defaultValue = "${project.remoteProjectRepositories}", readonly = true, required = true)
    private @Nullable List<RemoteRepository> projectRepositories;

    @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true, required = true)
    private @Nullable List<RemoteRepository> pluginRepositories;

    GateParameters(RepositorySystem repositorySystem, ProjectDependenciesResolver dependencies) {
        this.repositorySystem = repositorySystem;
        this.dependencies = dependencies;
    }

    /**
     * What they come to; empty, which is told, where there is nothing to do.
     *
     * @param skipped whether the goal itself is not wanted
     */
    final Optional<GateSetup> setup(boolean skipped) throws MojoExecutionException, MojoFailureException {
        if (skipped || skipAll) {
            getLog().info("skipped");
            return Optional.empty();
        }
        GateSetup setup = setup();
        if (setup.existing().isEmpty()) {
            getLog().info("no contracts in this project");
            return Optional.empty();
        }
        return Optional.of(setup);
    }

    private GateSetup setup() throws MojoExecutionException, MojoFailureException {
        MavenProject owner = Settings.given("project", project);
        GateWishes wishes = new GateWishes(
                new GateWishes.Compared(baseline, since, versionPattern, missingBaseline),
                new GateWishes.Judged(profile, direction, failOn, today));
        Repositories repositories = new Repositories(
                repositorySystem,
                dependencies,
                Settings.given("repositorySystemSession", session),
                Settings.given("remotePluginRepositories", pluginRepositories));
        MavenReleases releases = new MavenReleases(
                repositorySystem,
                repositories.session(),
                Settings.given("remoteProjectRepositories", projectRepositories));
        GateContracts sources = new GateContracts(
                Settings.paths(contracts),
                Settings.paths(includeRoots),
                Settings.paths(overlays),
                Settings.texts(allowOrigins),
                MavenTools.named(protocExecutable, null));
        return new GateSetup(
                owner,
                wishes.over(Settings.given("settingsFile", settingsFile).toPath(), owner),
                sources,
                new GateSetup.Sources(repositories, releases),
                getLog());
    }
}
