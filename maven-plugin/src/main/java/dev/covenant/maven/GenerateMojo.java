package dev.covenant.maven;

import dev.covenant.codegen.GenerateJob;
import dev.covenant.codegen.GenerateProgress;
import dev.covenant.codegen.GenerateRequest;
import dev.covenant.codegen.GenerateResult;
import dev.covenant.model.NativeTool;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * Generates Java from contracts: models, clients and server stubs. A contract that did not change costs nothing; sources of
 * contracts that are gone are deleted.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {
    private final BuildContext build;
    private final RepositorySystem repositorySystem;
    private final ProjectDependenciesResolver dependencies;

    /**
     * Contract files, or folders of contracts. Default: {@code src/main/contracts}, {@code src/main/openapi} and {@code src/main/proto},
     * where they exist. Proto files import each other relative to the folder that is named here.
     */
    @Parameter(property = "covenant.contracts")
    private @Nullable List<File> contracts;

    /** The folder for Java sources. */
    @Parameter(
            property = "covenant.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/covenant")
    private @Nullable File outputDirectory;

    /**
     * The package for generated types. A contract found in a folder, or beside others, gets a package of its own below it, named
     * after its file. Default: the project's groupId. Proto files say their packages themselves.
     */
    @Parameter(property = "covenant.basePackage")
    private @Nullable String basePackage;

    /** What to generate: any of {@code models}, {@code client}, {@code server}; the latter two need the models. Default: all. */
    @Parameter(property = "covenant.kinds")
    private @Nullable List<String> kinds;

    /**
     * Folders beside the contracts' own that {@code $ref} may reach, and in which imports of proto files are looked for. Those are also
     * found in the jars of the project's dependencies.
     */
    @Parameter(property = "covenant.includeRoots")
    private @Nullable List<File> includeRoots;

    /**
     * Files that say what {@code x-covenant} would say in contracts that nobody may edit: of the only contract, or each called like its
     * contract ({@code orders.covenant.yaml} for {@code orders.yaml}). Those that lie beside their contracts are found by themselves.
     */
    @Parameter(property = "covenant.overlays")
    private @Nullable List<File> overlays;

    /** Origins such as {@code https://contracts.example.com} from which {@code $ref} may be fetched. Default: none. */
    @Parameter(property = "covenant.allowOrigins")
    private @Nullable List<String> allowOrigins;

    /** The protoc to use for proto contracts. Default: the one that goes with the runtime, from a Maven repository. */
    @Parameter(property = "covenant.protocExecutable")
    private @Nullable File protocExecutable;

    /** The protoc plugin of grpc-java to use. Default: the one that goes with the runtime, from a Maven repository. */
    @Parameter(property = "covenant.grpcPluginExecutable")
    private @Nullable File grpcPluginExecutable;

    /** Whether every defect of a contract fails the build, not only those that make it unusable. */
    @Parameter(property = "covenant.strict", defaultValue = "false")
    private boolean strict;

    /** Whether the sources are added to the project's own. */
    @Parameter(property = "covenant.addCompileSourceRoot", defaultValue = "true")
    private boolean addCompileSourceRoot;

    /** Whether a project without any contract fails. */
    @Parameter(property = "covenant.failOnMissing", defaultValue = "true")
    private boolean failOnMissing;

    /** Skips this goal. */
    @Parameter(property = "covenant.generate.skip", defaultValue = "false")
    private boolean skip;

    /** Skips every goal of this plugin. */
    @Parameter(property = "covenant.skip", defaultValue = "false")
    private boolean skipAll;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private @Nullable MojoExecution execution;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
    private @Nullable RepositorySystemSession session;

    @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true, required = true)
    private @Nullable List<RemoteRepository> pluginRepositories;

    @Inject
    GenerateMojo(BuildContext build, RepositorySystem repositorySystem, ProjectDependenciesResolver dependencies) {
        this.build = build;
        this.repositorySystem = repositorySystem;
        this.dependencies = dependencies;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipAll) {
            getLog().info("skipped");
            return;
        }
        Settings settings = settings();
        if (addCompileSourceRoot) {
            settings.project().addCompileSourceRoot(settings.output().toString());
        }
        if (settings.contracts().isEmpty()) {
            reportMissing();
            return;
        }
        ProjectImports imports = new ProjectImports(settings.project(), repositories(), settings.work(), getLog());
        GenerateRequest request = settings.request(
                imports.of(settings.contracts()), tools(settings).choice());
        report(GenerateJob.standard(GenerateProgress.NONE).run(request), settings);
    }

    private Settings settings() {
        return new Settings(
                Settings.given("project", project),
                Settings.given("execution", execution).getExecutionId(),
                Settings.given("outputDirectory", outputDirectory).toPath(),
                new Settings.Sources(Settings.paths(contracts), Settings.paths(includeRoots), Settings.paths(overlays)),
                new Settings.Wishes(basePackage, Settings.texts(kinds), Settings.texts(allowOrigins), strict));
    }

    private MavenTools tools(Settings settings) {
        Map<NativeTool, Path> named = MavenTools.named(protocExecutable, grpcPluginExecutable);
        return new MavenTools(repositories(), named, settings.work().resolve("tools"));
    }

    private Repositories repositories() {
        return new Repositories(
                repositorySystem,
                dependencies,
                Settings.given("repositorySystemSession", session),
                Settings.given("remotePluginRepositories", pluginRepositories));
    }

    private void reportMissing() throws MojoFailureException {
        String message = "no contract: neither " + String.join(" nor ", Settings.CONVENTIONAL)
                + " exists and the parameter 'contracts' names none; put one there, or set failOnMissing to false";
        if (failOnMissing) {
            throw new MojoFailureException(message);
        }
        getLog().info(message);
    }

    private void report(GenerateResult result, Settings settings) throws MojoFailureException {
        new Messages(getLog(), build).tell(result.diagnostics());
        if (!result.succeeded()) {
            throw new MojoFailureException(Messages.failure(result));
        }
        if (result.outcome() == GenerateResult.Outcome.UP_TO_DATE) {
            getLog().info("up to date");
            return;
        }
        getLog().info(Messages.summary(result.counts(), settings.shown(settings.output())));
        build.refresh(settings.output().toFile());
        runtimeMissing(result.counts(), settings).ifPresent(getLog()::warn);
    }

    /** Messages alone need protobuf-java and nothing of ours. */
    private static Optional<String> runtimeMissing(GenerateResult.Counts counts, Settings settings) {
        boolean proto = ProtoSources.areIn(settings.contracts());
        boolean calls = settings.wantsCalls() && counts.operations() > 0;
        boolean messagesAlone = proto && counts.contracts() == 1 && !calls;
        return messagesAlone ? Optional.empty() : RuntimeCheck.missing(settings.project(), proto && calls);
    }
}
