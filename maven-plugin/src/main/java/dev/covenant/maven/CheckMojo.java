package dev.covenant.maven;

import dev.covenant.gate.GateOutcome;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build when its contracts break those who use the last release, unless the version says so or somebody answers for it. Says
 * what, where in both contracts, who is hurt and what to do. The first release passes.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends GateParameters {
    /**
     * Reports to write, each {@code form} or {@code form=file}: {@code text}, {@code json}, {@code sarif}, {@code junit}, {@code markdown},
     * {@code html}, {@code github}, {@code gitlab}. Without a file they are in {@code target/covenant}.
     */
    @Parameter(property = "covenant.reports")
    private @Nullable List<String> reports;

    /**
     * What is done when the baseline is a snapshot that is not what the contracts are, though they break nobody: {@code publish} writes it
     * anew, to be committed; {@code verify} fails. Default: {@code verify} where the environment variable {@code CI} says {@code true},
     * else {@code publish}.
     */
    @Parameter(property = "covenant.snapshot")
    private @Nullable String snapshot;

    @Parameter(defaultValue = "${env.CI}", readonly = true)
    private @Nullable String ci;

    /** Skips this goal. */
    @Parameter(property = "covenant.check.skip", defaultValue = "false")
    private boolean skip;

    @Inject
    CheckMojo(RepositorySystem repositorySystem, ProjectDependenciesResolver dependencies) {
        super(repositorySystem, dependencies);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Optional<GateSetup> setup = setup(skip);
        if (setup.isPresent()) {
            check(setup.get());
        }
    }

    private void check(GateSetup setup) throws MojoExecutionException, MojoFailureException {
        List<ReportTarget> targets = ReportTarget.all(Settings.texts(reports), setup);
        SnapshotUpdate update = SnapshotUpdate.of(snapshot, ci, setup);
        try (GateRun run = new GateRun(setup)) {
            GateOutcome outcome = run.outcome();
            new GateVerdict(setup, targets).tell(outcome);
            update.apply(outcome);
        }
    }
}
