package dev.covenant.gate;

import dev.covenant.compat.Level;
import java.util.List;

/**
 * What the gate has decided, and why.
 *
 * @param request what was asked
 * @param findings worst first; what is accepted or carried is among them, and so are those of the gate itself ({@link GateRules})
 * @param unused acceptances that no finding needs; each is a finding {@code policy.acceptance.unused} as well
 * @param advice which version the changes ask for
 */
public record GateReport(
        GateRequest request, List<GateFinding> findings, List<Acceptance> unused, VersionAdvice advice) {
    public GateReport {
        findings = List.copyOf(findings);
        unused = List.copyOf(unused);
    }

    /** Every contract of the two sides, with what it was paired with. */
    public List<ContractPair> pairs() {
        return ContractPair.of(request.old(), request.revised());
    }

    /** Whether the advice is about the project's version; else it is about the one that the contracts give themselves. */
    public boolean judgesProject() {
        return ReleaseVersions.of(request).ofProject();
    }

    /** How many findings of a level speak against the release: nobody has accepted them, and the version does not say them. */
    public long count(Level level) {
        return findings.stream()
                .filter(GateFinding::isOpen)
                .filter(finding -> finding.finding().level() == level)
                .count();
    }

    /** Those that somebody answers for. */
    public List<GateFinding> accepted() {
        return findings.stream()
                .filter(finding -> finding.accepted().isPresent())
                .toList();
    }

    /** Those that the version says, which may therefore go out with it. */
    public List<GateFinding> carried() {
        return findings.stream()
                .filter(finding -> finding.carried().isPresent())
                .toList();
    }

    /** Whether the release is not to go out. */
    public boolean isRefused() {
        FailOn failOn = request.settings().failOn();
        return findings.stream()
                .filter(GateFinding::isOpen)
                .anyMatch(finding -> failOn.refuses(finding.finding().level()));
    }

    /** Whether anybody breaks, accepted or carried or not. */
    public boolean isBreaking() {
        return findings.stream().anyMatch(finding -> finding.finding().isBreaking());
    }
}
