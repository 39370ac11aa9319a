package dev.covenant.compat;

import dev.covenant.compat.diff.Position;
import dev.covenant.model.ContractKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a rule says of itself. A rule that is felt in several layers has one description for each.
 *
 * @param id element, facet and change, such as {@code field.presence.narrowed}
 * @param kinds the contracts it is about
 * @param layer where it is felt
 * @param levels how grave it is each way, in words: {@code error}, {@code warn}, {@code info}, or what it depends on; nothing is said of ways
 *     that it is not about
 * @param meaning what the change means, in one sentence
 * @param advice what to do about it, in one sentence
 */
public record RuleDescription(
        String id, Set<ContractKind> kinds, Layer layer, Map<Position, String> levels, String meaning, String advice) {
    public RuleDescription {
        kinds = Set.copyOf(kinds);
        levels = Map.copyOf(levels);
    }

    /** A rule on contracts of all kinds. */
    public RuleDescription(String id, Layer layer, Map<Position, String> levels, String meaning, String advice) {
        this(id, EnumSet.allOf(ContractKind.class), layer, levels, meaning, advice);
    }
}
