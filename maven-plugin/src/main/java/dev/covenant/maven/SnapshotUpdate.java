package dev.covenant.maven;

import dev.covenant.compat.Level;
import dev.covenant.gate.GateOutcome;
import dev.covenant.gate.baseline.Baseline;
import dev.covenant.gate.baseline.Bundle;
import dev.covenant.gate.baseline.BundleResult;
import dev.covenant.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** Keeps a committed snapshot what the contracts are. */
record SnapshotUpdate(Mode mode, GateSetup setup) {
    private enum Mode {
        PUBLISH,
        VERIFY
    }

    static SnapshotUpdate of(@Nullable String word, @Nullable String ci, GateSetup setup) throws MojoFailureException {
        if (word == null) {
            return new SnapshotUpdate("true".equals(ci) ? Mode.VERIFY : Mode.PUBLISH, setup);
        }
        for (Mode mode : Mode.values()) {
            if (mode.name().equalsIgnoreCase(word.strip())) {
                return new SnapshotUpdate(mode, setup);
            }
        }
        throw new MojoFailureException("the parameter 'snapshot' is publish or verify, not '" + word + "'");
    }

    /**
     * To be called when the gate has said yes. Does nothing where the baseline is something else, nor where the gate was only asked to
     * report and somebody breaks: the snapshot stays what clients know.
     */
    void apply(GateOutcome outcome) throws MojoExecutionException, MojoFailureException {
        boolean breaks =
                outcome instanceof GateOutcome.Judged judged && judged.report().count(Level.ERROR) > 0;
        if (breaks || !(setup.orders().baseline() instanceof Baseline.Snapshot snapshot)) {
            return;
        }
        Path folder = snapshot.folder();
        try {
            Bundle bundle = bundle(setup);
            if (bundle.isIn(folder)) {
                return;
            }
            if (mode == Mode.VERIFY) {
                throw new MojoFailureException("the snapshot in " + setup.shown(folder)
                        + " is not what the contracts are, though they break nobody: run mvn verify where nothing sets"
                        + " CI=true (or covenant:baseline -Dcovenant.baseline=snapshot), and commit the folder");
            }
            bundle.writeFolder(folder);
            setup.log().info("the snapshot in " + setup.shown(folder) + " was written anew: commit it");
        } catch (IOException e) {
            throw new MojoExecutionException("the snapshot cannot be written: " + e.getMessage(), e);
        }
    }

    /** The contracts of the project with all they need. */
    static Bundle bundle(GateSetup setup) throws IOException, MojoExecutionException, MojoFailureException {
        BundleResult result = Bundle.of(setup.files(), setup.project().getVersion());
        if (result instanceof BundleResult.Made made) {
            made.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.code().equals("remote-reference"))
                    .forEach(diagnostic -> setup.log().warn(DiagnosticText.of(diagnostic)));
            return made.bundle();
        }
        String errors = ((BundleResult.Unreadable) result)
                .diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .map(diagnostic -> "\n  " + DiagnosticText.of(diagnostic))
                        .collect(Collectors.joining());
        throw new MojoFailureException("nothing was bundled: a contract cannot be read:" + errors);
    }
}
