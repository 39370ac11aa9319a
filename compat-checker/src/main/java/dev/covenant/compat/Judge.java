package dev.covenant.compat;

import dev.covenant.compat.diff.Change;
import dev.covenant.compat.diff.Occurrence;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies rules to changes.
 */
final class Judge {
    private final Rules rules;
    private final CheckRequest request;

    Judge(Rules rules, CheckRequest request) {
        this.rules = rules;
        this.request = request;
    }

    List<Finding> judge(List<Occurrence> occurrences, Victim victim) {
        List<Finding> findings = new ArrayList<>();
        for (Occurrence occurrence : occurrences) {
            Setting setting =
                    new Setting(occurrence.position(), request.profile(), request.today(), request.graceDays());
            rules.on(occurrence.change(), setting)
                    .map(rule -> finding(rule, occurrence, setting, victim))
                    .filter(finding -> finding.level() != Level.OFF)
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** A finding against new clients is about the contracts in the other order. */
    private static Finding finding(Rule rule, Occurrence occurrence, Setting setting, Victim victim) {
        Change change = occurrence.change();
        boolean swapped = victim == Victim.NEW_CLIENT;
        return new Finding(
                rule.id(),
                change.aspect(),
                occurrence.position(),
                rule.layer(),
                victim,
                rule.level(occurrence, setting),
                change.site().element(),
                swapped ? change.after() : change.before(),
                swapped ? change.before() : change.after(),
                swapped ? change.site().revision() : change.site().base(),
                swapped ? change.site().base() : change.site().revision(),
                occurrence.usages(),
                BufIds.of(change),
                rule.meaning(),
                rule.advice());
    }
}
