package dev.covenant.compat;

import dev.covenant.compat.diff.Position;
import dev.covenant.model.Contract;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the contract's own version is raised as much as its changes demand.
 */
final class VersionAdvice {
    static final RuleDescription RULE = new RuleDescription(
            "version.bump.insufficient",
            Layer.POLICY,
            Map.of(Position.NONE, Level.WARN.word()),
            "Someone breaks, and the version does not say so, or it is lower than before.",
            "Raise the version: its first number where someone breaks; or do without the breaking change.");

    private VersionAdvice() {}

    /** A finding when someone breaks and the version does not say so, or goes back; versions that are not semantic are not judged. */
    static Optional<Finding> of(Contract old, Contract revised, List<Finding> findings) {
        Optional<SemanticVersion> before = SemanticVersion.parse(old.info().version());
        Optional<SemanticVersion> after = SemanticVersion.parse(revised.info().version());
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        int order = after.get().compareTo(before.get());
        if (order < 0) {
            return Optional.of(finding(old, revised, "decreased"));
        }
        boolean enough =
                after.get().mayBreak(before.get()) || findings.stream().noneMatch(VersionAdvice::breaksClients);
        return enough
                ? Optional.empty()
                : Optional.of(finding(old, revised, order == 0 ? "not-bumped" : "major-not-bumped"));
    }

    private static boolean breaksClients(Finding finding) {
        return finding.isBreaking() && finding.layer() != Layer.POLICY && finding.layer() != Layer.SOURCE;
    }

    private static Finding finding(Contract old, Contract revised, String aspect) {
        return new Finding(
                RULE.id(),
                aspect,
                Position.NONE,
                Layer.POLICY,
                Victim.OLD_CLIENT,
                Level.WARN,
                "version",
                Optional.of(old.info().version()),
                Optional.of(revised.info().version()),
                Optional.of(old.info().location()),
                Optional.of(revised.info().location()),
                Optional.empty(),
                List.of(),
                List.of(),
                RULE.meaning(),
                RULE.advice());
    }
}
