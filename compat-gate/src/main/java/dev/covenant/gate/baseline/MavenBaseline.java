package dev.covenant.gate.baseline;

import dev.covenant.gate.Side;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the contracts that a release carries. */
final class MavenBaseline {
    /** How far back one looks for a release that has its contracts. */
    private static final int LOOKED_BACK = 20;

    private final BaselineContext context;
    private final TemporaryFolders temporary;

    MavenBaseline(BaselineContext context, TemporaryFolders temporary) {
        this.context = context;
        this.temporary = temporary;
    }

    SideResult find(Baseline.Maven wanted) throws UnreachableException, IOException {
        if (VersionChoice.isExact(wanted.version())) {
            return exact(wanted);
        }
        List<ReleaseVersion> versions = versions(wanted, VersionChoice.of(wanted.version(), context));
        List<String> without = new ArrayList<>();
        for (ReleaseVersion version : versions.stream().limit(LOOKED_BACK).toList()) {
            Optional<Path> archive = archive(wanted, version.text());
            if (archive.isPresent()) {
                return noting(without, read(wanted, version.text(), archive.get()));
            }
            without.add(version.text());
        }
        return new SideResult.NoneYet(none(wanted, versions));
    }

    /** All from a version on, latest first; those without contracts are left out. */
    SideResult findAllSince(Baseline.Maven wanted, String first) throws UnreachableException, IOException {
        List<Side> sides = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<ReleaseVersion> versions =
                versions(wanted, VersionChoice.of(Baseline.Maven.LAST, context).since(first));
        for (ReleaseVersion version : versions) {
            Optional<Path> archive = archive(wanted, version.text());
            if (archive.isEmpty()) {
                without.add(version.text());
                continue;
            }
            SideResult result = read(wanted, version.text(), archive.get());
            if (!(result instanceof SideResult.Found found)) {
                return result;
            }
            sides.addAll(found.sides());
            diagnostics.addAll(found.diagnostics());
        }
        return sides.isEmpty()
                ? new SideResult.NoneYet(none(wanted, versions))
                : noting(without, new SideResult.Found(sides, diagnostics));
    }

    private SideResult exact(Baseline.Maven wanted) throws UnreachableException, IOException {
        Optional<Path> archive = archive(wanted, wanted.version());
        if (archive.isEmpty()) {
            throw new UnreachableException(
                    wanted + " has no artifact with the classifier '" + Releases.CLASSIFIER + "' of type "
                            + Releases.TYPE,
                    "correct the version, or name one whose build ran the goal covenant:baseline");
        }
        return read(wanted, wanted.version(), archive.get());
    }

    private List<ReleaseVersion> versions(Baseline.Maven wanted, VersionChoice choice) throws UnreachableException {
        return choice.from(context.releases().versions(wanted.group(), wanted.artifact()));
    }

    private Optional<Path> archive(Baseline.Maven wanted, String version) throws UnreachableException {
        return context.releases().contract(wanted.group(), wanted.artifact(), version);
    }

    private SideResult read(Baseline.Maven wanted, String version, Path archive) throws IOException {
        Path folder = temporary.create();
        String name = wanted.group() + ":" + wanted.artifact() + ":" + version;
        try {
            BundleArchive.extract(archive, folder);
        } catch (BundleException e) {
            return new SideResult.Unreadable(List.of(
                    Diagnostic.error("bad-bundle", name + ": " + e.getMessage(), Location.of(archive.toString()))));
        }
        SideOrigin origin = new SideOrigin("maven:" + name, Optional.of(version), folder, name + "!/");
        return BundleReader.read(folder, origin, context.current().options());
    }

    private static SideResult noting(List<String> without, SideResult result) {
        if (without.isEmpty() || !(result instanceof SideResult.Found found)) {
            return result;
        }
        List<Diagnostic> diagnostics = new ArrayList<>(found.diagnostics());
        diagnostics.add(Diagnostic.warning(
                        "release-without-contract",
                        String.join(", ", without) + " was released without its contracts; compared with "
                                + found.sides().stream()
                                        .map(side -> side.version().orElse(""))
                                        .collect(Collectors.joining(", ")),
                        Location.of(found.side().label()))
                .withHint("the goal covenant:baseline attaches them"));
        return new SideResult.Found(found.sides(), diagnostics);
    }

    private String none(Baseline.Maven wanted, List<ReleaseVersion> versions) {
        String name = wanted.group() + ":" + wanted.artifact();
        if (!versions.isEmpty()) {
            String some = versions.stream().limit(3).map(ReleaseVersion::text).collect(Collectors.joining(", "));
            return name + " was released without its contracts (" + some + (versions.size() > 3 ? ", ..." : "")
                    + "): nothing to compare with; the goal covenant:baseline attaches them to the next release";
        }
        String lower = context.projectVersion()
                .map(version -> " that is lower than " + version)
                .orElse("");
        return name + " has no release" + lower + " yet: nothing to break";
    }
}
