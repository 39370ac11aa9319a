package dev.covenant.model.openapi;

import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;

/**
 * Alternatives that are no types of their own, but say more of a value that is described around them.
 */
final class Refinements {
    private Refinements() {}

    /** Whether the alternatives only say more of a value that is described already, such as which members it must have. */
    static boolean only(Shape.Choice choice, Shape base) {
        for (Node schema : choice.schemas()) {
            if (Nullability.isOnlyNull(schema) || !(Keywords.onlyLimits(schema) || refines(schema, base))) {
                return false;
            }
        }
        return true;
    }

    /** Whether every value fits: one of the alternatives says nothing, and no other one may not fit beside it. */
    static boolean asksNothing(Shape.Choice choice) {
        return choice.exactlyOne()
                ? choice.schemas().size() == 1
                        && Keywords.isTrivial(choice.schemas().get(0))
                : choice.schemas().stream().anyMatch(Keywords::isTrivial);
    }

    /** Whether an inline alternative speaks only of members that the schema around it declares. */
    private static boolean refines(Node schema, Shape base) {
        if (!(schema instanceof MappingNode mapping) || !(mapping.get("properties") instanceof MappingNode members)) {
            return false;
        }
        for (int i = 0; i < mapping.size(); i++) {
            switch (mapping.key(i)) {
                case "properties", "required", "type", "additionalProperties" -> {}
                default -> {
                    if (Keywords.shapes(mapping.key(i))) {
                        return false;
                    }
                }
            }
        }
        return base.members.keySet().containsAll(members.keys());
    }
}
