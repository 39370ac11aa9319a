package dev.covenant.maven;

import dev.covenant.gate.AcceptanceFile;
import dev.covenant.gate.GateFile;
import dev.covenant.gate.GateSettings;
import dev.covenant.gate.MissingBaseline;
import dev.covenant.gate.baseline.Baseline;
import java.util.Optional;

/**
 * What is to be compared with, and how it is to be judged: parameters, files and defaults together.
 *
 * @param since the earliest release that counts; absent: the last one alone does
 * @param versionPattern which versions may be a baseline
 * @param missing what it means that nothing was released yet
 */
record GateOrders(
        GateSettings settings,
        Baseline baseline,
        Optional<String> since,
        Optional<String> versionPattern,
        MissingBaseline missing,
        Written written) {
    /** The files that some of it is written in. */
    record Written(GateFile file, AcceptanceFile acceptances) {}

    /** The same with an older release of what is compared with anyway. */
    GateOrders from(String version) {
        if (!(baseline instanceof Baseline.Maven maven)) {
            throw new IllegalArgumentException(
                    "only a baseline of Maven has versions; this one is " + baseline + ": leave 'from' out");
        }
        Baseline.Maven older = new Baseline.Maven(maven.group(), maven.artifact(), version);
        return new GateOrders(settings, older, Optional.empty(), versionPattern, missing, written);
    }

    /** Where an earlier side is looked for, for people. */
    String sought() {
        if (baseline instanceof Baseline.Maven maven) {
            return "maven:" + maven.group() + ":" + maven.artifact();
        }
        if (baseline instanceof Baseline.Git git) {
            return git.ref() + (git.path().isEmpty() ? "" : ":" + git.path());
        }
        return baseline instanceof Baseline.Snapshot snapshot
                ? "snapshot:" + snapshot.folder()
                : String.valueOf(((Baseline.Local) baseline).path());
    }
}
