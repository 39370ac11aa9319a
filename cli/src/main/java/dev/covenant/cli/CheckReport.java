package dev.covenant.cli;

import dev.covenant.compat.CheckResult;
import dev.covenant.compat.Level;
import dev.covenant.model.Contract;

/**
 * What a check came to, for all forms of telling it.
 *
 * @param old the contract that clients know
 * @param revised the contract that is to replace it
 * @param settings how they were judged
 */
record CheckReport(Contract old, Contract revised, CheckSettings settings, CheckResult result) {
    long count(Level level) {
        return result.findings().stream()
                .filter(finding -> finding.level() == level)
                .count();
    }

    String verdict() {
        return result.isBreaking() ? "breaking" : "compatible";
    }

    ExitCode exitCode() {
        return settings.failOn().refuses(result.findings()) ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
