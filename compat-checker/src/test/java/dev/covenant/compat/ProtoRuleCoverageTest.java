package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.model.ContractKind;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Laws that are tried on random proto files say something of the rules that those come upon; {@code -Dcovenant.print=true} prints how often
 * each is.
 */
class ProtoRuleCoverageTest {
    private static final long ENOUGH = 3000;

    /** What has its cases only: several files, packages and releases, imported options, syntax, and what is said in comments. */
    private static final Set<String> CASES_ONLY = Set.of(
            "enum.json-format.changed JSON",
            "enum.openness.changed SOURCE",
            "enum.value.name.reused JSON",
            "enum.value.number.reused WIRE",
            "enum.value.removed BEHAVIOUR",
            "field.added-required BEHAVIOUR",
            "field.mutability.changed BEHAVIOUR",
            "field.mutability.changed WIRE",
            "field.name.reused JSON",
            "field.number.reused WIRE",
            "field.presence.narrowed BEHAVIOUR",
            "field.presence.respelled WIRE",
            "field.presence.widened BEHAVIOUR",
            "field.removed BEHAVIOUR",
            "field.utf8-validation.changed BEHAVIOUR",
            "file.removed SOURCE",
            "file.syntax.changed SOURCE",
            "import.removed SOURCE",
            "lifecycle.stability.invalid POLICY",
            "lifecycle.stability.lowered POLICY",
            "lifecycle.stability.raised POLICY",
            "lifecycle.sunset.invalid POLICY",
            "lifecycle.sunset.moved-too-early POLICY",
            "lifecycle.sunset.removed POLICY",
            "lifecycle.sunset.too-soon POLICY",
            "operation.http-binding.changed JSON",
            "operation.payload-type.changed SOURCE",
            "package.removed ROUTE",
            "package.renamed WIRE",
            "resilience.promise.changed BEHAVIOUR",
            "schema.constraint.changed WIRE",
            "schema.constraint.narrowed WIRE",
            "schema.constraint.widened WIRE",
            "schema.json-format.changed JSON",
            "schema.type.changed SOURCE",
            "schema.wire-format.changed WIRE",
            "service.removed SOURCE",
            "version.added ROUTE",
            "version.bump.insufficient POLICY",
            "version.removed ROUTE",
            "version.replaced ROUTE");

    @Test
    void everyRuleOnOneFileIsComeUpon() {
        assumeThat(Seeds.of(0).count())
                .as("-Dcovenant.seeds=%d tries enough pairs for it", ENOUGH)
                .isGreaterThanOrEqualTo(ENOUGH);
        Rulebook rules = Rulebook.load();
        Set<String> never = rules.catalogue().all().stream()
                .filter(rule -> rule.kinds().contains(ContractKind.PROTO))
                .map(ProtoRuleCoverageTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Integer> met = met(rules);
        if (Boolean.getBoolean("covenant.print")) {
            met.forEach((rule, times) -> System.out.println(times + " " + rule));
        }
        never.removeAll(met.keySet());
        assertThat(never).isSubsetOf(CASES_ONLY);
    }

    private static String name(RuleDescription rule) {
        return rule.id() + " " + rule.layer();
    }

    private static Map<String, Integer> met(Rulebook rules) {
        Map<String, Integer> met = new TreeMap<>();
        Seeds.of(0).forEach(seed -> {
            Random random = new Random(seed);
            ProtoModel old = new ProtoMutations(random).model();
            ProtoModel revised = ProtoLawsTest.changed(old, random, 3);
            CheckRequest request = CheckRequest.of(old.contract(), revised.contract(), Contracts.TODAY);
            for (Profile profile : Set.of(Profile.SOURCE, Profile.ADDITIVE)) {
                CheckJob.run(request.withProfile(profile), rules).findings().stream()
                        .map(finding -> finding.rule() + " " + finding.layer())
                        .distinct()
                        .forEach(rule -> met.merge(rule, 1, Integer::sum));
            }
        });
        return met;
    }
}
