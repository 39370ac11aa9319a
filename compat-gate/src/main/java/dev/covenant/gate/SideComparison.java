package dev.covenant.gate;

import dev.covenant.compat.CheckJob;
import dev.covenant.compat.CheckRequest;
import dev.covenant.compat.Finding;
import dev.covenant.compat.Level;
import dev.covenant.compat.Rulebook;
import dev.covenant.model.Contract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares every contract of the revised side with what it was: in the latest release, and in earlier ones.
 *
 * @param findings of the rules, before anybody overrides or accepts them
 * @param complaints what the checker says of the contracts' own versions
 */
record SideComparison(List<GateFinding> findings, List<GateFinding> complaints) {
    static SideComparison of(GateRequest request) {
        Rulebook book = GateRules.rulebook();
        List<GateFinding> found = new ArrayList<>(new OneBase(request, request.old(), book).findings());
        List<GateFinding> complaints =
                found.stream().filter(SideComparison::isComplaint).toList();
        found.removeAll(complaints);
        Set<String> known = new HashSet<>();
        found.forEach(finding -> known.add(identity(finding)));
        for (Side earlier : request.earlier()) {
            for (GateFinding finding : new OneBase(request, earlier, book).findings()) {
                boolean matters = finding.finding().level().compareTo(Level.WARN) <= 0 && !isComplaint(finding);
                // What the latest release finds already says it all, and what is new since an earlier one is no news.
                if (matters && known.add(identity(finding))) {
                    found.add(finding);
                }
            }
        }
        return new SideComparison(List.copyOf(found), complaints);
    }

    private static boolean isComplaint(GateFinding finding) {
        return finding.finding().rule().equals(GateRule.BUMP.id());
    }

    private static String identity(GateFinding finding) {
        return finding.contract() + "\n" + finding.finding().fingerprint();
    }

    /** One side that the revised one is compared with. */
    private record OneBase(GateRequest request, Side base, Rulebook book) {
        List<GateFinding> findings() {
            List<GateFinding> findings = new ArrayList<>();
            for (ContractPair pair : ContractPair.of(base, request.revised())) {
                found(pair).forEach(finding -> findings.add(GateFinding.open(pair.key(), finding, base)));
            }
            return findings;
        }

        private List<Finding> found(ContractPair pair) {
            GateFindings own = new GateFindings(base);
            if (pair.revised().isEmpty()) {
                return List.of(
                        own.removed(pair.old().orElseThrow(), request.settings().today()));
            }
            if (pair.old().isEmpty()) {
                return List.of(own.added(pair.revised().orElseThrow()));
            }
            return isOfOneKind(pair) ? check(pair) : List.of();
        }

        /** The latest release is of the same kind, which was checked; an earlier one of another kind was replaced before. */
        private static boolean isOfOneKind(ContractPair pair) {
            return pair.old().orElseThrow().contract().kind()
                    == pair.revised().orElseThrow().contract().kind();
        }

        private List<Finding> check(ContractPair pair) {
            GateSettings settings = request.settings();
            CheckRequest check = new CheckRequest(
                    pair.old().orElseThrow().contract(),
                    pair.revised().orElseThrow().contract(),
                    settings.profile(),
                    settings.direction(),
                    settings.today(),
                    settings.graceDays());
            List<Contract> earlier = base.equals(request.old()) ? earlier(pair) : List.of();
            return CheckJob.run(check.withEarlier(earlier), book).findings();
        }

        /** The same contract in earlier releases, whose numbers must not be used again. */
        private List<Contract> earlier(ContractPair pair) {
            return request.earlier().stream()
                    .flatMap(side -> ContractPair.of(side, request.revised()).stream())
                    .filter(other -> other.isWhole() && other.revised().equals(pair.revised()) && isOfOneKind(other))
                    .map(other -> other.old().orElseThrow().contract())
                    .toList();
        }
    }
}
