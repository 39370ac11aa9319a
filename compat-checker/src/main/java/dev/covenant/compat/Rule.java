package dev.covenant.compat;

import dev.covenant.compat.diff.Change;
import dev.covenant.compat.diff.Occurrence;
import dev.covenant.compat.diff.Position;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * What one kind of change means: its name, how grave it is each way, and what to do about it. Rules are values; all are in
 * {@link Rules#all()}.
 *
 * @param id element, facet and change, such as {@code field.presence.narrowed}
 * @param facet what of the element it looks at
 * @param layer where it is felt
 * @param kind the changes it is about
 * @param positions the positions it is about
 * @param when which of those changes it is about
 * @param level how grave that is
 * @param meaning what it means, in one sentence
 * @param advice what to do about it, in one sentence
 */
record Rule(
        String id,
        Facet facet,
        Layer layer,
        Class<? extends Change> kind,
        Set<Position> positions,
        BiPredicate<Change, Setting> when,
        BiFunction<Change, Setting, Level> level,
        String meaning,
        String advice) {
    Rule {
        positions = EnumSet.copyOf(positions);
    }

    boolean isAbout(Change change, Setting setting) {
        return kind.isInstance(change) && positions.contains(setting.position()) && when.test(change, setting);
    }

    /** How grave an occurrence is; what travels without meaning anything is information at most, and so is what nobody uses. */
    Level level(Occurrence occurrence, Setting setting) {
        Level own = level.apply(occurrence.change(), setting);
        boolean judged = setting.profile().judges(layer) && !occurrence.ignored();
        return judged ? own : own.atMost(Level.INFO);
    }
}
