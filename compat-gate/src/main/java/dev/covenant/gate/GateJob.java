package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.compat.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides whether a release may go out: a function of its request.
 *
 * <p>In this order: contracts are compared, the team's levels replace those of the rules, what the planned version says is carried by it,
 * what somebody answers for is accepted, and what is left decides.
 */
public final class GateJob {
    private static final Comparator<GateFinding> WORST_FIRST = Comparator.comparing(
                    (GateFinding finding) -> finding.finding().level())
            .thenComparing(finding -> !finding.isOpen())
            .thenComparing(GateFinding::contract)
            .thenComparing(
                    GateFinding::finding,
                    Comparator.comparing(Finding::rule)
                            .thenComparing(Finding::element)
                            .thenComparing(Finding::position)
                            .thenComparing(Finding::aspect));

    private final GateRequest request;
    private final ReleaseVersions versions;
    private final Acceptor acceptor;

    private GateJob(GateRequest request) {
        this.request = request;
        this.versions = ReleaseVersions.of(request);
        this.acceptor = new Acceptor(request.settings(), versions);
    }

    /**
     * Runs it.
     *
     * @throws InvalidGateException when contracts of two kinds are to be compared, or a rule that there is not is overridden
     */
    public static GateReport run(GateRequest request) {
        RequestFaults.check(request);
        return new GateJob(request).run();
    }

    private GateReport run() {
        SideComparison comparison = SideComparison.of(request);
        List<GateFinding> findings = new ArrayList<>();
        comparison.findings().forEach(finding -> judge(finding, findings));
        VersionAdvice advice = new VersionDemand(request, versions).advice(findings);
        new VersionComplaint(request, versions, comparison.complaints())
                .of(advice, findings)
                .forEach(finding -> judge(finding, findings));
        GateFindings own = new GateFindings(request.old());
        acceptor.expired().forEach(one -> judge(own.expired(one), findings));
        acceptor.unused().forEach(one -> judge(own.unused(one), findings));
        findings.sort(WORST_FIRST);
        return new GateReport(request, findings, acceptor.unused(), advice);
    }

    private void judge(GateFinding found, List<GateFinding> findings) {
        Level level = level(found.finding());
        if (level != Level.OFF) {
            GateFinding finding =
                    new GateFinding(found.contract(), found.finding().withLevel(level), found.base(), found.standing());
            findings.add(versions.carry(finding).orElseGet(() -> acceptor.judge(finding)));
        }
    }

    private Level level(Finding finding) {
        Level level = finding.level();
        for (SeverityOverride override : request.settings().overrides()) {
            level = override.isAbout(finding) ? override.level() : level;
        }
        return level;
    }
}
