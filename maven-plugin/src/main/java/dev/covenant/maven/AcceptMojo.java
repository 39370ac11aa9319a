package dev.covenant.maven;

import dev.covenant.gate.AcceptanceFile;
import dev.covenant.gate.GateOutcome;
import dev.covenant.gate.InvalidGateException;
import java.io.IOException;
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
 * Writes down that somebody answers for a break, why, and until when. The file {@code covenant-accept.yaml} is to be committed.
 */
@Mojo(name = "accept", threadSafe = true)
public final class AcceptMojo extends GateParameters {
    /** The fingerprint of the finding, as {@code check} shows it; its first digits are enough where they say which. */
    @Parameter(property = "covenant.fingerprint")
    private @Nullable String fingerprint;

    /** Why it is all right. */
    @Parameter(property = "covenant.reason")
    private @Nullable String reason;

    /** Until when: a day such as {@code 2026-06-30}, the last one, or a version such as {@code 2.0.0}, which must do without. */
    @Parameter(property = "covenant.until")
    private @Nullable String until;

    /** Who says so. */
    @Parameter(property = "covenant.by", defaultValue = "${user.name}")
    private @Nullable String by;

    /** Where it is being dealt with, such as {@code SHOP-123}. */
    @Parameter(property = "covenant.ticket")
    private @Nullable String ticket;

    /** Whether the version need not say that somebody breaks. */
    @Parameter(property = "covenant.semverWaived", defaultValue = "false")
    private boolean semverWaived;

    @Inject
    AcceptMojo(RepositorySystem repositorySystem, ProjectDependenciesResolver dependencies) {
        super(repositorySystem, dependencies);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Optional<GateSetup> setup = setup(false);
        if (setup.isPresent()) {
            accept(setup.get());
        }
    }

    private void accept(GateSetup setup) throws MojoExecutionException, MojoFailureException {
        AcceptanceFile.Entry entry = new AcceptanceFile.Entry(
                wanted("fingerprint", fingerprint),
                wanted("reason", reason),
                by == null ? "" : by,
                wanted("until", until),
                Optional.ofNullable(ticket),
                semverWaived);
        try (GateRun run = new GateRun(setup)) {
            if (!(run.outcome() instanceof GateOutcome.Judged judged)) {
                throw new MojoFailureException("there is nothing to accept: nothing was released yet");
            }
            AcceptanceFile file = setup.orders().written().acceptances().add(entry, judged.report());
            getLog().info("accepted until " + entry.until() + " in " + setup.shown(file.file()) + ": commit it");
        } catch (InvalidGateException e) {
            throw new MojoFailureException(
                    "nothing was accepted in " + setup.project().getArtifactId()
                            + " (-pl names one of several modules):\n" + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new MojoExecutionException("the acceptance cannot be written: " + e.getMessage(), e);
        }
    }

    private static String wanted(String name, @Nullable String value) throws MojoFailureException {
        if (value == null || value.isBlank()) {
            throw new MojoFailureException("-Dcovenant." + name + " is missing: an acceptance has a fingerprint (as"
                    + " covenant:check shows it), a reason, and until when (a day such as 2026-06-30, or a version)");
        }
        return value;
    }
}
