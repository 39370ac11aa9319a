package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;

import dev.covenant.compat.diff.Change;
import dev.covenant.compat.diff.Shift;
import java.util.List;
import java.util.function.Function;

/**
 * The rules on a change of a set of values: what is sent may be less strict, what is received may be less various.
 */
final class Variance {
    private Variance() {}

    /** The rules on sets that can only become smaller or larger: {@code stem.narrowed} and {@code stem.widened}. */
    static <C extends Change> List<Rule> between(Class<C> kind, String stem, Facet facet, Function<C, Shift> shift) {
        return List.of(narrowed(kind, stem, facet, shift), widened(kind, stem, facet, shift));
    }

    /** Those, and {@code stem.changed} for sets of which neither is within the other. */
    static <C extends Change> List<Rule> of(Class<C> kind, String stem, Facet facet, Function<C, Shift> shift) {
        return List.of(
                narrowed(kind, stem, facet, shift),
                widened(kind, stem, facet, shift),
                RuleBuilder.on(kind, stem + ".changed", facet)
                        .when(change -> shift.apply(change) == Shift.CHANGED)
                        .in(ERROR)
                        .out(ERROR)
                        .says(
                                ShiftWords.of(stem).changed(),
                                "Keep the old form beside the new one until no client uses it."));
    }

    private static <C extends Change> Rule narrowed(Class<C> kind, String stem, Facet facet, Function<C, Shift> shift) {
        return RuleBuilder.on(kind, stem + ".narrowed", facet)
                .when(change -> shift.apply(change) == Shift.NARROWED)
                .in(ERROR)
                .out(INFO)
                .says(
                        ShiftWords.of(stem).narrowed(),
                        "Old clients may still send what is refused now: accept it as before, or ask for it in a new"
                                + " operation or version.");
    }

    private static <C extends Change> Rule widened(Class<C> kind, String stem, Facet facet, Function<C, Shift> shift) {
        return RuleBuilder.on(kind, stem + ".widened", facet)
                .when(change -> shift.apply(change) == Shift.WIDENED)
                .in(INFO)
                .out(ERROR)
                .says(
                        ShiftWords.of(stem).widened(),
                        "Old clients may receive what they need not understand: keep to the old values for them, or"
                                + " answer so in a new operation or version.");
    }
}
