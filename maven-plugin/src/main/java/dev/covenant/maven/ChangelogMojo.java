package dev.covenant.maven;

import dev.covenant.gate.Changelog;
import dev.covenant.gate.GateOutcome;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Writes what has changed in the contracts since the last release, for those who call them, as Markdown.
 */
@Mojo(name = "changelog", threadSafe = true)
public final class ChangelogMojo extends GateParameters {
    /** The file to write. */
    @Parameter(
            property = "covenant.changelogFile",
            defaultValue = "${project.build.directory}/covenant/contract-changes.md")
    private @Nullable File changelogFile;

    /** The release to tell the changes since, such as {@code 1.4.0}. Default: the last one. */
    @Parameter(property = "covenant.from")
    private @Nullable String from;

    @Inject
    ChangelogMojo(RepositorySystem repositorySystem, ProjectDependenciesResolver dependencies) {
        super(repositorySystem, dependencies);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Optional<GateSetup> setup = setup(false);
        if (setup.isPresent()) {
            tell(setup.get());
        }
    }

    private void tell(GateSetup setup) throws MojoExecutionException, MojoFailureException {
        try (GateRun run = new GateRun(since(setup))) {
            GateOutcome outcome = run.outcome();
            if (outcome instanceof GateOutcome.Judged judged) {
                write(Changelog.of(judged.report()).markdown(), setup);
            } else {
                getLog().info("nothing was released yet: there are no changes to tell");
            }
        }
    }

    private GateSetup since(GateSetup setup) throws MojoFailureException {
        try {
            return from == null ? setup : setup.with(setup.orders().from(from));
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
    }

    private void write(String markdown, GateSetup setup) throws MojoExecutionException {
        Path file = Settings.given("changelogFile", changelogFile).toPath();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, markdown, StandardCharsets.UTF_8);
            getLog().info("changes: " + setup.shown(file));
        } catch (IOException e) {
            throw new MojoExecutionException("the changelog " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
