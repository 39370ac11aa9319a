package dev.covenant.maven;

import dev.covenant.gate.GateOutcome;
import dev.covenant.gate.VersionAdvice;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;

/**
 * Says which number of the version the changes of the contracts ask to be raised, and which version is the next.
 */
@Mojo(name = "advise-version", threadSafe = true)
public final class AdviseVersionMojo extends GateParameters {
    @Inject
    AdviseVersionMojo(RepositorySystem repositorySystem, ProjectDependenciesResolver dependencies) {
        super(repositorySystem, dependencies);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Optional<GateSetup> setup = setup(false);
        if (setup.isPresent()) {
            advise(setup.get());
        }
    }

    private void advise(GateSetup setup) throws MojoExecutionException, MojoFailureException {
        try (GateRun run = new GateRun(setup)) {
            GateOutcome outcome = run.outcome();
            getLog().info(
                            outcome instanceof GateOutcome.Judged judged
                                    ? text(judged.report().advice())
                                    : "nothing was released yet: any version will do");
        }
    }

    /** In one line. */
    static String text(VersionAdvice advice) {
        StringBuilder text = new StringBuilder("required bump ").append(advice.required());
        advice.next().ifPresent(next -> text.append(": ").append(next));
        advice.released().ifPresent(released -> text.append(", after ").append(released));
        if (advice.generated() != advice.required()) {
            text.append("; for an artifact of generated code ").append(advice.generated());
        }
        advice.planned()
                .ifPresent(planned -> text.append(advice.sufficient() ? "; " : "; not enough is ")
                        .append(planned)
                        .append(advice.sufficient() ? " is enough" : ""));
        return text.toString();
    }
}
