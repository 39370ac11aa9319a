package dev.covenant.compat;

import dev.covenant.compat.diff.ContractDiff;
import dev.covenant.compat.diff.EarlierReleases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares two contracts and says whom the changes break: a function of its request.
 *
 * <pre>{@code
 * CheckResult result = CheckJob.run(CheckRequest.of(released, current, LocalDate.now()));
 * result.findings().forEach(finding -> System.out.println(finding.rule() + " " + finding.element()));
 * }</pre>
 */
public final class CheckJob {
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::level)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::element)
            .thenComparing(Finding::position)
            .thenComparing(Finding::aspect);

    private CheckJob() {}

    /**
     * Runs it.
     *
     * @throws InvalidRulesException when two on the class path have the same name, or cannot be made
     */
    public static CheckResult run(CheckRequest request) {
        return run(request, Rulebook.load());
    }

    /** Runs it with what was loaded before, for several contracts. */
    public static CheckResult run(CheckRequest request, Rulebook book) {
        Judge judge = new Judge(book, request);
        List<Finding> findings = new ArrayList<>();
        if (request.direction() != Direction.FORWARD) {
            findings.addAll(judge.judge(ContractDiff.of(request.old(), request.revised()), Victim.OLD_CLIENT));
            findings.addAll(judge.judge(
                    EarlierReleases.reused(request.earlier(), request.old(), request.revised()), Victim.OLD_CLIENT));
            VersionAdvice.of(request.old(), request.revised(), findings).ifPresent(findings::add);
        }
        if (request.direction() != Direction.BACKWARD) {
            // A new client and the old server are an old client and a new server, with the contracts in the other
            // order.
            findings.addAll(judge.judge(ContractDiff.of(request.revised(), request.old()), Victim.NEW_CLIENT));
        }
        for (Plane plane : book.planes()) {
            if (plane.judges(request)) {
                findings.addAll(plane.findings(request, List.copyOf(findings)));
            }
        }
        findings.sort(WORST_FIRST);
        return new CheckResult(findings);
    }
}
