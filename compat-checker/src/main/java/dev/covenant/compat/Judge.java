package dev.covenant.compat;

import dev.covenant.compat.diff.Change;
import dev.covenant.compat.diff.Occurrence;
import dev.covenant.compat.diff.TypeChange;
import dev.covenant.compat.witness.Witnesses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies rules to changes.
 */
final class Judge {
    private final Rulebook book;
    private final CheckRequest request;

    Judge(Rulebook book, CheckRequest request) {
        this.book = book;
        this.request = request;
    }

    List<Finding> judge(List<Occurrence> occurrences, Victim victim) {
        List<Finding> findings = new ArrayList<>();
        boolean swapped = victim == Victim.NEW_CLIENT;
        Witnesses witnesses = swapped
                ? new Witnesses(request.revised(), request.old())
                : new Witnesses(request.old(), request.revised());
        for (Occurrence occurrence : occurrences) {
            Setting setting =
                    new Setting(occurrence.position(), request.profile(), request.today(), request.graceDays());
            book.on(occurrence.change(), setting).stream()
                    .map(rule -> finding(rule, occurrence, setting, victim, witnesses))
                    .filter(finding -> finding.level() != Level.OFF)
                    .forEach(findings::add);
        }
        return findings;
    }

    /** A finding against new clients is about the contracts in the other order. */
    private static Finding finding(
            Rule rule, Occurrence occurrence, Setting setting, Victim victim, Witnesses witnesses) {
        Change change = occurrence.change();
        Level level = rule.level(occurrence, setting);
        boolean swapped = victim == Victim.NEW_CLIENT;
        return new Finding(
                rule.id(),
                aspect(rule, change),
                occurrence.position(),
                rule.layer(),
                victim,
                level,
                change.site().element(),
                swapped ? change.after() : change.before(),
                swapped ? change.before() : change.after(),
                swapped ? change.site().revision() : change.site().base(),
                swapped ? change.site().base() : change.site().revision(),
                level == Level.ERROR || level == Level.WARN ? witnesses.of(occurrence) : Optional.empty(),
                occurrence.usages(),
                BufIds.of(change),
                rule.meaning(),
                advice(rule, change));
    }

    /** Which way a type has changed is not said again where the rule's name says it. */
    private static String aspect(Rule rule, Change change) {
        boolean said = change instanceof TypeChange.Type && rule.id().endsWith("." + change.aspect());
        return said ? "" : change.aspect();
    }

    private static String advice(Rule rule, Change change) {
        return change.lookalike()
                .map(name -> rule.advice() + " It looks renamed to " + name + ".")
                .orElse(rule.advice());
    }
}
