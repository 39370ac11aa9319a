package dev.covenant.gate.baseline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A repository of released artifacts.
 */
public interface Releases {
    /** The classifier of the artifact that has the contracts. */
    String CLASSIFIER = "contract";

    /** The type of the artifact that has the contracts. */
    String TYPE = "zip";

    /**
     * All versions of an artifact, in any order, snapshots or not; empty where the repository answers that there is none.
     *
     * @throws UnreachableException when it does not answer, or may not be asked
     */
    List<String> versions(String group, String artifact) throws UnreachableException;

    /**
     * The archive of a release's contracts; empty where the repository answers that it has none.
     *
     * @throws UnreachableException when it does not answer, or may not be asked
     */
    Optional<Path> contract(String group, String artifact, String version) throws UnreachableException;

    /** No repository: nobody answers. */
    static Releases none() {
        return new NoReleases();
    }
}
