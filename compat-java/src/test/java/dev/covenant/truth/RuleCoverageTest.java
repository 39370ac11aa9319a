package dev.covenant.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.compat.CheckJob;
import dev.covenant.compat.CheckRequest;
import dev.covenant.compat.Finding;
import dev.covenant.compat.Profile;
import dev.covenant.compat.RuleDescription;
import dev.covenant.compat.Rulebook;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Laws that are tried on random pairs say something of the rules that those pairs come upon, so nearly all of them are to be come upon;
 * {@code -Dcovenant.print=true} prints how often each is.
 */
class RuleCoverageTest {
    private static final long ENOUGH = 3000;

    /** What has its cases only: several versions side by side, and keywords that random contracts do not have. */
    private static final Set<String> CASES_ONLY = Set.of(
            "media-type.changed",
            "schema.const.narrowed",
            "schema.content-encoding.changed",
            "version.mixed-strategy",
            "version.overlap.too-short");

    @Test
    void nearlyEveryRuleIsComeUpon(@TempDir Path folder) {
        assumeThat(Seeds.LAST - Seeds.FIRST)
                .as("-Dcovenant.seeds=%d tries enough pairs for it", ENOUGH)
                .isGreaterThanOrEqualTo(ENOUGH);
        Rulebook rules = Rulebook.load();
        Set<String> never = rules.catalogue().all().stream()
                .filter(rule -> rule.kinds().contains(ContractKind.OPENAPI))
                .map(RuleDescription::id)
                .filter(rule -> !rule.startsWith("source."))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Integer> met = met(new Contracts(folder), rules);
        met.forEach((rule, times) -> Seeds.print(times + " " + rule));
        never.removeAll(met.keySet());
        assertThat(never).isSubsetOf(CASES_ONLY);
    }

    private static Map<String, Integer> met(Contracts contracts, Rulebook rules) {
        Map<String, Integer> met = new TreeMap<>();
        for (long seed = Seeds.FIRST; seed < Seeds.LAST; seed++) {
            RandomPair pair = RandomPair.of(seed);
            Contract old = contracts.read(pair.old());
            Contract revised = contracts.read(pair.revised());
            CheckRequest request = CheckRequest.of(old, revised, Contracts.TODAY);
            for (Profile profile : List.of(Profile.SOURCE, Profile.ADDITIVE)) {
                CheckJob.run(request.withProfile(profile), rules).findings().stream()
                        .map(Finding::rule)
                        .distinct()
                        .forEach(rule -> met.merge(rule, 1, Integer::sum));
            }
        }
        return met;
    }
}
