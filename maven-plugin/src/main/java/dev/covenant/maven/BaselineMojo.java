package dev.covenant.maven;

import dev.covenant.gate.baseline.Baseline;
import dev.covenant.gate.baseline.Bundle;
import dev.covenant.gate.baseline.Releases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;

/**
 * Makes what the next release is compared with: attaches the contracts, with everything they refer to and import, as an artifact with
 * the classifier {@code contract}. Where the baseline is a snapshot, and the goal is named on the command line, the snapshot is written
 * anew, whatever it breaks; bound to a phase the goal never does that: the goal {@code check} comes later, and would find nothing.
 */
@Mojo(name = "baseline", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BaselineMojo extends GateParameters {
    private final MavenProjectHelper helper;

    /** Skips this goal. */
    @Parameter(property = "covenant.baseline.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private MojoExecution execution;

    @Inject
    BaselineMojo(
            RepositorySystem repositorySystem, ProjectDependenciesResolver dependencies, MavenProjectHelper helper) {
        super(repositorySystem, dependencies);
        this.helper = helper;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Optional<GateSetup> setup = setup(skip);
        if (setup.isPresent()) {
            keep(setup.get());
        }
    }

    private void keep(GateSetup setup) throws MojoExecutionException, MojoFailureException {
        try {
            Bundle bundle = SnapshotUpdate.bundle(setup);
            boolean asked = execution.getSource() == MojoExecution.Source.CLI;
            if (asked && setup.orders().baseline() instanceof Baseline.Snapshot snapshot) {
                bundle.writeFolder(snapshot.folder());
                getLog().info("the snapshot in " + setup.shown(snapshot.folder()) + " was written anew: commit it");
            } else {
                attach(bundle, setup);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("the baseline cannot be written: " + e.getMessage(), e);
        }
    }

    private void attach(Bundle bundle, GateSetup setup) throws IOException {
        String name = setup.project().getBuild().getFinalName() + "-" + Releases.CLASSIFIER + "." + Releases.TYPE;
        Path archive = Path.of(setup.project().getBuild().getDirectory()).resolve(name);
        bundle.writeArchive(archive);
        helper.attachArtifact(setup.project(), Releases.TYPE, Releases.CLASSIFIER, archive.toFile());
        int count = bundle.keys().size();
        getLog().info((count == 1 ? "1 contract" : count + " contracts") + " attached: " + setup.shown(archive));
    }
}
