package dev.covenant.maven;

import dev.covenant.gate.Acceptance;
import dev.covenant.gate.AcceptanceComments;
import dev.covenant.gate.GateJob;
import dev.covenant.gate.GateOutcome;
import dev.covenant.gate.GateRequest;
import dev.covenant.gate.GateSettings;
import dev.covenant.gate.InvalidGateException;
import dev.covenant.gate.Printable;
import dev.covenant.gate.Side;
import dev.covenant.gate.baseline.Baseline;
import dev.covenant.gate.baseline.Baselines;
import dev.covenant.gate.baseline.SideResult;
import dev.covenant.model.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** One question to the gate. The files of both sides can be quoted until this is closed. */
final class GateRun implements AutoCloseable {
    private static final String SKIPPED_RELEASE = "release-without-contract";

    private final GateSetup setup;
    private final Baselines baselines;

    GateRun(GateSetup setup) throws MojoExecutionException {
        this.setup = setup;
        this.baselines = new Baselines(setup.context());
    }

    /** What the gate says; what keeps it from saying anything fails the build. */
    GateOutcome outcome() throws MojoFailureException {
        GateOrders orders = setup.orders();
        Side revised = found(baselines.current(setup.project().getArtifactId()), "a contract")
                .side();
        SideResult old = old(orders);
        if (old instanceof SideResult.NoneYet none) {
            setup.log().info(none.message());
            return new GateOutcome.FirstRelease(orders.sought(), revised, orders.missing());
        }
        SideResult.Found found = found(old, "the baseline");
        try {
            GateSettings settings = withComments(orders.settings(), revised);
            return new GateOutcome.Judged(
                    GateJob.run(new GateRequest(found.side(), revised, found.earlier(), settings)));
        } catch (InvalidGateException e) {
            throw new MojoFailureException("the contracts cannot be compared:\n" + e.getMessage(), e);
        }
    }

    /** Who answers for something may say so in the contract itself. */
    private static GateSettings withComments(GateSettings settings, Side revised) {
        List<Acceptance> all = new ArrayList<>(settings.acceptances());
        all.addAll(AcceptanceComments.read(revised).orThrow());
        return settings.withAcceptances(all);
    }

    private SideResult old(GateOrders orders) throws MojoFailureException {
        try {
            if (orders.since().isEmpty()) {
                return baselines.find(orders.baseline());
            }
            if (orders.baseline() instanceof Baseline.Maven artifact) {
                return baselines.findAllSince(artifact, orders.since().get());
            }
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("the configuration of covenant is wrong: " + e.getMessage(), e);
        }
        throw new MojoFailureException("'since' is about releases, and the baseline " + orders.sought()
                + " has none: leave one of the two out, or name maven:groupId:artifactId");
    }

    private SideResult.Found found(SideResult result, String what) throws MojoFailureException {
        if (result instanceof SideResult.Found found) {
            found.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.code().equals(SKIPPED_RELEASE))
                    .forEach(diagnostic -> setup.log().warn(DiagnosticText.of(diagnostic)));
            return found;
        }
        if (result instanceof SideResult.Unreachable unreachable) {
            throw new MojoFailureException("the baseline is out of reach, so nobody knows whether this release breaks"
                    + " anyone: " + Printable.line(unreachable.message()) + "\n    " + unreachable.hint());
        }
        List<Diagnostic> diagnostics =
                result instanceof SideResult.Unreadable unreadable ? unreadable.diagnostics() : List.of();
        String errors = diagnostics.stream()
                .filter(Diagnostic::isError)
                .map(diagnostic -> "\n  " + DiagnosticText.of(diagnostic))
                .collect(Collectors.joining());
        throw new MojoFailureException("nothing was compared: " + what + " cannot be read:" + errors);
    }

    @Override
    public void close() {
        baselines.close();
    }
}
