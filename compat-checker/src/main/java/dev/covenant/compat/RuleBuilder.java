package dev.covenant.compat;

import dev.covenant.compat.diff.Change;
import dev.covenant.compat.diff.Position;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Builds a rule on changes of one kind. Where nothing is said of a position, the change is information there.
 */
final class RuleBuilder<C extends Change> {
    private final Class<C> kind;
    private final String id;
    private final Facet facet;
    private Layer layer = Layer.WIRE;
    private Set<Position> positions = EnumSet.allOf(Position.class);
    private BiPredicate<Change, Setting> when = (change, setting) -> true;
    private final Map<Position, BiFunction<Change, Setting, Level>> levels = new EnumMap<>(Position.class);
    private final Map<Position, Level> fixed = new EnumMap<>(Position.class);
    private String depends = "";

    private RuleBuilder(Class<C> kind, String id, Facet facet) {
        this.kind = kind;
        this.id = id;
        this.facet = facet;
    }

    static <C extends Change> RuleBuilder<C> on(Class<C> kind, String id, Facet facet) {
        return new RuleBuilder<>(kind, id, facet);
    }

    RuleBuilder<C> layer(Layer value) {
        this.layer = value;
        return this;
    }

    /** Only these changes. */
    RuleBuilder<C> when(Predicate<C> predicate) {
        return whenever((change, setting) -> predicate.test(change));
    }

    /** Only these changes, under these circumstances. */
    RuleBuilder<C> whenever(BiPredicate<C, Setting> predicate) {
        BiPredicate<Change, Setting> before = when;
        this.when = (change, setting) -> before.test(change, setting) && predicate.test(kind.cast(change), setting);
        return this;
    }

    /** Only there; what nobody uses counts as {@link Position#IN}. */
    RuleBuilder<C> only(Position position) {
        this.positions = position == Position.IN ? EnumSet.of(position, Position.NONE) : EnumSet.of(position);
        return this;
    }

    RuleBuilder<C> in(Level level) {
        return at(Position.IN, level);
    }

    RuleBuilder<C> in(Function<C, Level> level) {
        return at(Position.IN, (change, setting) -> level.apply(change));
    }

    RuleBuilder<C> out(Level level) {
        return at(Position.OUT, level);
    }

    RuleBuilder<C> out(Function<C, Level> level) {
        return at(Position.OUT, (change, setting) -> level.apply(change));
    }

    /** The same at every position. */
    RuleBuilder<C> anywhere(Level level) {
        for (Position position : Position.values()) {
            at(position, level);
        }
        return this;
    }

    RuleBuilder<C> anywhere(BiFunction<C, Setting, Level> level) {
        for (Position position : Position.values()) {
            at(position, level);
        }
        return this;
    }

    RuleBuilder<C> at(Position position, Level level) {
        at(position, (change, setting) -> level);
        fixed.put(position, level);
        return this;
    }

    RuleBuilder<C> at(Position position, BiFunction<C, Setting, Level> level) {
        fixed.remove(position);
        levels.put(position, (change, setting) -> level.apply(kind.cast(change), setting));
        return this;
    }

    /** What the level depends on where it is not always the same, for people: {@code warn, info where it is open}. */
    RuleBuilder<C> depends(String words) {
        this.depends = words;
        return this;
    }

    Rule says(String meaning, String advice) {
        Map<Position, BiFunction<Change, Setting, Level>> all = new EnumMap<>(Position.class);
        all.putAll(levels);
        BiFunction<Change, Setting, Level> level = (change, setting) -> {
            BiFunction<Change, Setting, Level> here = all.get(setting.position());
            return here == null ? Level.INFO : here.apply(change, setting);
        };
        return new Rule(id, facet, layer, kind, positions, when, level, words(), meaning, advice);
    }

    /** What is said of sending and receiving, and of more where more was said. */
    private Map<Position, String> words() {
        Map<Position, String> words = new EnumMap<>(Position.class);
        for (Position position : positions) {
            if (levels.containsKey(position)) {
                Level level = fixed.get(position);
                words.put(position, level == null ? depends : level.word());
            } else if (position == Position.IN || position == Position.OUT || positions.size() == 1) {
                words.put(position, Level.INFO.word());
            }
        }
        return words;
    }
}
