package dev.covenant.gate;

import dev.covenant.compat.RuleDescription;
import java.util.List;

/**
 * The rules that the gate has beside those of the checker: on whole contracts, acceptances and versions.
 */
public final class GateRules {
    private GateRules() {}

    /** All of them. */
    public static List<RuleDescription> all() {
        return GateRule.OWN.stream().map(GateRule::description).toList();
    }
}
