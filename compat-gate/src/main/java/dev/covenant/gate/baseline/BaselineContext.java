package dev.covenant.gate.baseline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What baselines are looked for with.
 *
 * @param folder the project's: where git is asked
 * @param current the contracts of the new side; what has no path of its own is compared with them
 * @param releases where releases are kept
 * @param projectVersion the version that is being worked on: only lower ones are its baselines; absent: any may be
 * @param versionPattern a regular expression that versions of baselines must match; absent: every one that is no pre-release
 */
public record BaselineContext(
        Path folder,
        ContractFiles current,
        Releases releases,
        Optional<String> projectVersion,
        Optional<String> versionPattern) {

    /** In the working directory, without releases. */
    public static BaselineContext of(ContractFiles current) {
        return new BaselineContext(Path.of(""), current, Releases.none(), Optional.empty(), Optional.empty());
    }
}
