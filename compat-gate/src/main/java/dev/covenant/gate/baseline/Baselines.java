package dev.covenant.gate.baseline;

import dev.covenant.gate.Side;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds and reads sides. What had to be taken out of a commit or an archive lies in a temporary folder until this is closed.
 */
public final class Baselines implements AutoCloseable {
    private final BaselineContext context;
    private final TemporaryFolders temporary = new TemporaryFolders();

    /**
     * Looks at nothing yet.
     *
     * @param context what it is looked for with
     */
    public Baselines(BaselineContext context) {
        this.context = context;
    }

    /**
     * The new side: the contracts of the context.
     *
     * @param label what people call it
     * @return never {@link SideResult.NoneYet} or {@link SideResult.Unreachable}
     */
    public SideResult current(String label) {
        return SideReader.read(
                new SideOrigin(label, context.projectVersion(), context.folder(), ""), context.current());
    }

    /**
     * A side, read.
     *
     * @throws UncheckedIOException when temporary files cannot be written
     */
    public SideResult find(Baseline baseline) {
        try {
            return fitted(lookFor(baseline));
        } catch (UnreachableException e) {
            return new SideResult.Unreachable(String.valueOf(e.getMessage()), e.hint());
        } catch (IOException e) {
            throw new UncheckedIOException("files of " + baseline + " cannot be copied", e);
        }
    }

    private SideResult lookFor(Baseline baseline) throws UnreachableException, IOException {
        if (baseline instanceof Baseline.Local local) {
            return local(local.path());
        }
        if (baseline instanceof Baseline.Git git) {
            return new GitBaseline(context, temporary).find(git);
        }
        if (baseline instanceof Baseline.Snapshot snapshot) {
            return snapshot(snapshot.folder());
        }
        return new MavenBaseline(context, temporary).find((Baseline.Maven) baseline);
    }

    /**
     * All releases of an artifact from one on, latest first: whoever skipped some of them is to be served, too.
     *
     * @param artifact whose version is not looked at
     * @param first the earliest version that counts
     * @throws UncheckedIOException when temporary files cannot be written
     */
    public SideResult findAllSince(Baseline.Maven artifact, String first) {
        try {
            return fitted(new MavenBaseline(context, temporary).findAllSince(artifact, first));
        } catch (UnreachableException e) {
            return new SideResult.Unreachable(String.valueOf(e.getMessage()), e.hint());
        } catch (IOException e) {
            throw new UncheckedIOException("files of " + artifact + " cannot be copied", e);
        }
    }

    private SideResult local(Path path) {
        if (!Files.exists(path)) {
            Diagnostic fault =
                    Diagnostic.error("no-such-file", "there is no such file or folder", Location.of(path.toString()));
            return new SideResult.Unreadable(List.of(fault.withHint(
                    "a branch, tag or commit is written git:REF or REF:PATH, a release maven:GROUP:ARTIFACT")));
        }
        if (Files.isRegularFile(Bundle.manifestIn(path))) {
            return bundle(path, Optional.empty());
        }
        SideOrigin origin = new SideOrigin(path.toString(), Optional.empty(), context.folder(), "");
        return SideReader.read(origin, ContractFiles.of(List.of(path), optionsOfOld()));
    }

    /** The new contracts' own folders are no place to look for what old ones import. */
    private ReadOptions optionsOfOld() {
        ContractFiles current = context.current();
        return current.options()
                .withIncludeRoots(current.options().includeRoots().stream()
                        .filter(root -> !current.contracts().contains(root))
                        .toList());
    }

    private SideResult snapshot(Path folder) {
        if (!Files.isRegularFile(Bundle.manifestIn(folder))) {
            return new SideResult.NoneYet("there is no snapshot in " + folder + " yet: nothing to break");
        }
        return bundle(folder, new SnapshotVersion(folder).released(context.projectVersion()));
    }

    private SideResult bundle(Path folder, Optional<String> version) {
        SideOrigin origin = new SideOrigin(shown(folder), version, context.folder(), "");
        return BundleReader.read(folder, origin, context.current().options());
    }

    /** Reports are read on other machines, too. */
    private String shown(Path folder) {
        boolean below = folder.startsWith(context.folder()) && !folder.equals(context.folder());
        return (below ? context.folder().relativize(folder) : folder).toString().replace('\\', '/');
    }

    /** A new side that is one file is compared with its namesake alone, whatever else was released with that. */
    private SideResult fitted(SideResult result) {
        List<Path> current = context.current().contracts();
        if (current.size() != 1 || Files.isDirectory(current.get(0)) || !(result instanceof SideResult.Found found)) {
            return result;
        }
        String name = String.valueOf(current.get(0).getFileName());
        List<Side> sides = found.sides().stream()
                .map(side -> NamesakeChoice.of(side, name))
                .toList();
        return new SideResult.Found(sides, found.diagnostics());
    }

    /** Deletes what was copied. Reports that quote old files are written before. */
    @Override
    public void close() {
        temporary.close();
    }
}
