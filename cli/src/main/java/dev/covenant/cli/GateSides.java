package dev.covenant.cli;

import dev.covenant.cli.tools.MavenReleases;
import dev.covenant.cli.tools.ToolOptions;
import dev.covenant.gate.baseline.Baseline;
import dev.covenant.gate.baseline.BaselineContext;
import dev.covenant.gate.baseline.Baselines;
import dev.covenant.gate.baseline.ContractFiles;
import dev.covenant.gate.baseline.SideResult;
import dev.covenant.model.NativeTools;
import dev.covenant.model.ReadOptions;
import java.util.Optional;

/**
 * Reads the two sides of a run, each in its own way. What was taken out of commits and archives is there until this is closed.
 */
final class GateSides implements AutoCloseable {
    private final SidesWanted wanted;
    private final Baselines olds;
    private final Baselines reviseds;

    /**
     * Reads nothing yet.
     */
    GateSides(SidesWanted wanted, Arguments arguments, NativeTools tools, GateSetup setup) {
        this.wanted = wanted;
        BaselineContext context = new BaselineContext(
                SidesWanted.folder(setup.file()),
                ContractFiles.of(wanted.contracts(), ReadOptions.defaults()),
                new MavenReleases(arguments.has(ToolOptions.OFFLINE)),
                setup.settings().projectVersion(),
                Optional.empty());
        this.olds = baselines(context, SideOptions.old(arguments), tools);
        this.reviseds = baselines(context, SideOptions.revised(arguments), tools);
    }

    private static Baselines baselines(BaselineContext context, SideOptions options, NativeTools tools) {
        ContractFiles files =
                new ContractFiles(context.current().contracts(), options.overlays(), options.reading(tools));
        return new Baselines(new BaselineContext(
                context.folder(), files, context.releases(), context.projectVersion(), context.versionPattern()));
    }

    SideResult old() {
        if (wanted.since().isPresent()) {
            return olds.findAllSince(
                    (Baseline.Maven) wanted.old(), wanted.since().get());
        }
        return olds.find(wanted.old());
    }

    SideResult revised() {
        return wanted.revised().map(reviseds::find).orElseGet(() -> reviseds.current(wanted.label()));
    }

    @Override
    public void close() {
        olds.close();
        reviseds.close();
    }
}
