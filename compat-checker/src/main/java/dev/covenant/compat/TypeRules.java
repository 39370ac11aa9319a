package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;

import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.TypeChange;
import dev.covenant.compat.diff.TypeChange.Said;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules on the kinds of values that types have.
 */
final class TypeRules {
    private static final Rule CHANGED = RuleBuilder.on(TypeChange.Type.class, "schema.type.changed", Facet.TYPE)
            .whenever(TypeRules::isAnother)
            .in(ERROR)
            .out(ERROR)
            .says(
                    ShiftWords.of("schema.type").changed(),
                    "Keep the old form beside the new one until no client uses it.");
    private static final Rule COMPATIBLE = RuleBuilder.on(TypeChange.Type.class, "schema.type.compatible", Facet.TYPE)
            .when(change -> change.said() == Said.TEXT)
            .says(
                    "Values are of another type than before, and read the same: they are written as text.",
                    "Nothing is to be done: who reads or writes text goes on doing so.");

    private TypeRules() {}

    /**
     * Whether what breaks someone is told as another type: what was said has become something else, even if the values of one are among
     * those of the other. Only lists that name more types for an answer, or fewer alternatives for a request, are told as such.
     */
    private static boolean isAnother(TypeChange.Type change, Setting setting) {
        boolean received = setting.position() == Position.OUT;
        Said said = change.said();
        return switch (change.shift()) {
            case CHANGED -> true;
            case NARROWED -> !received && said != Said.ALTERNATIVES;
            case WIDENED -> received && said != Said.ALTERNATIVES && said != Said.TYPE;
        };
    }

    /** In this order: the first that is about a change is right. */
    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(List.of(CHANGED, COMPATIBLE));
        all.addAll(Variance.between(TypeChange.Type.class, "schema.type", Facet.TYPE, TypeChange.Type::shift));
        return all;
    }
}
