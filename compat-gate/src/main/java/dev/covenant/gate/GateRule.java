package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.compat.Layer;
import dev.covenant.compat.Level;
import dev.covenant.compat.RuleDescription;
import dev.covenant.compat.Victim;
import dev.covenant.compat.diff.Position;
import dev.covenant.model.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of the gate itself.
 *
 * @param id element, facet and change
 * @param layer where it is felt
 * @param level how grave it is unless it is overridden
 * @param meaning what it means, in one sentence
 * @param advice what to do about it, in one sentence
 */
record GateRule(String id, Layer layer, Level level, String meaning, String advice) {
    static final GateRule CONTRACT_REMOVED = new GateRule(
            "contract.removed",
            Layer.ROUTE,
            Level.ERROR,
            "A whole contract is gone.",
            "Keep it, or deprecate all of its operations with a sunset date, and remove it when that has passed.");
    static final GateRule CONTRACT_ADDED = new GateRule(
            "contract.added", Layer.ROUTE, Level.INFO, "There is a new contract.", "Nothing is to be done.");
    static final GateRule EXPIRED = new GateRule(
            "policy.acceptance.expired",
            Layer.POLICY,
            Level.ERROR,
            "An acceptance has ended, and what it accepted is still there.",
            "Mend the break, or have somebody answer for it for a new time.");
    static final GateRule UNUSED = new GateRule(
            "policy.acceptance.unused",
            Layer.POLICY,
            Level.WARN,
            "An acceptance is not needed: what it accepts is not found, or the version says it.",
            "Remove it from the file.");
    static final GateRule BUMP = new GateRule(
            "version.bump.insufficient",
            Layer.POLICY,
            Level.WARN,
            "The version does not say as much as has changed.",
            "Raise the version as the required bump says, or do without the change.");

    /** The checker has {@link #BUMP} already: it says of contracts what the gate says of releases. */
    static final List<GateRule> OWN = List.of(CONTRACT_REMOVED, CONTRACT_ADDED, EXPIRED, UNUSED);

    static final List<GateRule> OWN_OF_ACCEPTANCES = List.of(EXPIRED, UNUSED);

    /** A place on each side; absent where there is none. */
    record Places(Optional<Location> base, Optional<Location> revision) {}

    /** How it was and is; absent where there is nothing to say. */
    record Values(Optional<String> before, Optional<String> after) {
        static final Values NONE = new Values(Optional.empty(), Optional.empty());
    }

    /** The same, as grave as the circumstances make it. */
    GateRule at(Level other) {
        return new GateRule(id, layer, other, meaning, advice);
    }

    Finding finding(String element, String aspect, Values values, Places places) {
        return new Finding(
                id,
                aspect,
                Position.NONE,
                layer,
                Victim.OLD_CLIENT,
                level,
                element,
                values.before(),
                values.after(),
                places.base(),
                places.revision(),
                Optional.empty(),
                List.of(),
                List.of(),
                meaning,
                advice);
    }

    RuleDescription description() {
        return new RuleDescription(id, layer, Map.of(Position.NONE, level.word()), meaning, advice);
    }
}
