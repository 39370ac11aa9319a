package dev.covenant.compat;

import dev.covenant.compat.diff.ApiChange;
import dev.covenant.compat.diff.Change;
import dev.covenant.compat.diff.LifecycleChange;
import dev.covenant.compat.diff.Occurrence;
import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.ProtoChange;
import dev.covenant.compat.diff.TypeChange;
import dev.covenant.model.ContractKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * What one kind of change means: its name, how grave it is each way, and what to do about it. Rules are values; a {@link RuleBuilder} makes
 * them, and a {@link Rulebook} has all of them.
 *
 * @param id element, facet and change, such as {@code field.presence.narrowed}
 * @param facet what of the element it looks at
 * @param layer where it is felt
 * @param kind the changes it is about
 * @param positions the positions it is about
 * @param when which of those changes it is about
 * @param level how grave that is
 * @param words how grave that is each way, in words
 * @param meaning what it means, in one sentence
 * @param advice what to do about it, in one sentence
 */
public record Rule(
        String id,
        Facet facet,
        Layer layer,
        Class<? extends Change> kind,
        Set<Position> positions,
        BiPredicate<Change, Setting> when,
        BiFunction<Change, Setting, Level> level,
        Map<Position, String> words,
        String meaning,
        String advice) {
    /** Changes that are found in proto too, beside those that are only found there. */
    private static final List<Class<? extends Change>> IN_BOTH = List.of(
            LifecycleChange.class, TypeChange.Limit.class, ApiChange.Idempotency.class, ApiChange.Promise.class);

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    /** @throws IllegalArgumentException when the id is none that people can write in settings */
    public Rule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a rule's id is words in lower case (a-z, 0-9, '-'), with dots between them, and not '" + id + "'");
        }
        positions = EnumSet.copyOf(positions);
        words = Map.copyOf(words);
    }

    /** Whether it says anything of such a change there. */
    boolean isAbout(Change change, Setting setting) {
        return kind.isInstance(change) && positions.contains(setting.position()) && when.test(change, setting);
    }

    /** How grave an occurrence is; what travels without meaning anything is information at most, and so is what nobody uses. */
    Level level(Occurrence occurrence, Setting setting) {
        Level own = level.apply(occurrence.change(), setting);
        boolean judged = setting.profile().judges(layer) && !occurrence.ignored();
        return judged ? own : own.atMost(Level.INFO);
    }

    RuleDescription description() {
        return new RuleDescription(id, kinds(), layer, words, meaning, advice);
    }

    private Set<ContractKind> kinds() {
        if (ProtoChange.class.isAssignableFrom(kind)) {
            return EnumSet.of(ContractKind.PROTO);
        }
        return IN_BOTH.stream().anyMatch(both -> both.isAssignableFrom(kind) || kind.isAssignableFrom(both))
                ? EnumSet.allOf(ContractKind.class)
                : EnumSet.of(ContractKind.OPENAPI);
    }
}
