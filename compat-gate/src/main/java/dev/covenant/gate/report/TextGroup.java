package dev.covenant.gate.report;

import dev.covenant.compat.Level;
import dev.covenant.compat.Victim;

/**
 * What findings have in common that are told under one heading.
 *
 * @param contract the key of the contract; empty where there is only one
 * @param level how grave they are
 * @param rule the rule and the way
 * @param victim who breaks
 * @param excuse why they do not speak against the release; empty where they do
 */
record TextGroup(String contract, Level level, String rule, Victim victim, String excuse) {
    static TextGroup of(ToldFinding finding) {
        return new TextGroup(
                finding.contract(),
                finding.level(),
                finding.rule(),
                finding.finding().victim(),
                finding.excuse());
    }
}
