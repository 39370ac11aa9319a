package dev.covenant.gate.baseline;

import java.nio.file.Path;
import java.util.Optional;

/** The version that a snapshot was taken under. */
record SnapshotVersion(Path folder) {
    /**
     * That version, where the project has left it since. A snapshot of the version that is still being worked on is no release: nothing
     * can be said of how far the version is to be raised.
     */
    Optional<String> released(Optional<String> projectVersion) {
        try {
            ReleaseVersion taken =
                    new ReleaseVersion(BundleManifest.load(folder).version()).target();
            return projectVersion
                    .filter(version -> !taken.text().isEmpty())
                    .map(version -> new ReleaseVersion(version).target())
                    .filter(version -> version.compareTo(taken) > 0)
                    .map(version -> taken.text());
        } catch (BundleException e) {
            // Whoever reads the snapshot tells what is wrong with it.
            return Optional.empty();
        }
    }
}
