package dev.covenant.codegen.rest.plan;

import dev.covenant.json.JsonKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the variant of a value is found: by its kind in JSON, then by a member that tells, then by trying.
 *
 * @param selector the member that tells, among objects
 * @param candidates for each kind the variants to try, in order; for objects, those that the selector does not tell
 */
public record UnionReading(Optional<Selector> selector, Map<JsonKind, List<VariantPlan>> candidates) {
    public UnionReading {
        candidates = Map.copyOf(candidates);
    }

    /** The variants to try for a kind. */
    public List<VariantPlan> candidates(JsonKind kind) {
        return candidates.getOrDefault(kind, List.of());
    }

    /**
     * A member whose value tells the variant.
     *
     * @param property the member's name in JSON
     * @param byTag in a stable order
     * @param numeric whether the tags are integers; otherwise they are texts
     * @param declared whether the contract says so (a discriminator); otherwise it follows from the variants' constants
     * @param fallback for tags that are not known
     */
    public record Selector(
            String property,
            Map<String, VariantPlan> byTag,
            boolean numeric,
            boolean declared,
            Optional<VariantPlan> fallback) {
        /** How many variants it tells. */
        long told() {
            return byTag.values().stream().distinct().count();
        }
    }
}
