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
public final class RuleBuilder<C extends Change> {
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

    /**
     * Begins a rule.
     *
     * @param kind the changes it is about; those of a whole family where that is an interface
     * @param id words in lower case with dots between them
     * @param facet what of the element it looks at
     */
    public static <C extends Change> RuleBuilder<C> on(Class<C> kind, String id, Facet facet) {
        return new RuleBuilder<>(kind, id, facet);
    }

    /** Where it is felt, which says the profiles that judge it and the version it asks for; {@link Layer#WIRE} where nothing is said. */
    public RuleBuilder<C> layer(Layer value) {
        this.layer = value;
        return this;
    }

    /** Only these changes. */
    public RuleBuilder<C> when(Predicate<C> predicate) {
        return whenever((change, setting) -> predicate.test(change));
    }

    /** Only these changes, under these circumstances. */
    public RuleBuilder<C> whenever(BiPredicate<C, Setting> predicate) {
        BiPredicate<Change, Setting> before = when;
        this.when = (change, setting) -> before.test(change, setting) && predicate.test(kind.cast(change), setting);
        return this;
    }

    /** Only there; what nobody uses counts as {@link Position#IN}. */
    public RuleBuilder<C> only(Position position) {
        this.positions = position == Position.IN ? EnumSet.of(position, Position.NONE) : EnumSet.of(position);
        return this;
    }

    /** How grave it is in what clients send. */
    public RuleBuilder<C> in(Level level) {
        return at(Position.IN, level);
    }

    /** The same by the change; {@link #depends} says it in words. */
    public RuleBuilder<C> in(Function<C, Level> level) {
        return at(Position.IN, (change, setting) -> level.apply(change));
    }

    /** How grave it is in what clients receive. */
    public RuleBuilder<C> out(Level level) {
        return at(Position.OUT, level);
    }

    /** The same by the change; {@link #depends} says it in words. */
    public RuleBuilder<C> out(Function<C, Level> level) {
        return at(Position.OUT, (change, setting) -> level.apply(change));
    }

    /** The same at every position. */
    public RuleBuilder<C> anywhere(Level level) {
        for (Position position : Position.values()) {
            at(position, level);
        }
        return this;
    }

    /** The same at every position, by the change; {@link #depends} says it in words. */
    public RuleBuilder<C> anywhere(BiFunction<C, Setting, Level> level) {
        for (Position position : Position.values()) {
            at(position, level);
        }
        return this;
    }

    /** How grave it is at a position. */
    public RuleBuilder<C> at(Position position, Level level) {
        at(position, (change, setting) -> level);
        fixed.put(position, level);
        return this;
    }

    /** The same by the change; {@link #depends} says it in words. */
    public RuleBuilder<C> at(Position position, BiFunction<C, Setting, Level> level) {
        fixed.remove(position);
        levels.put(position, (change, setting) -> level.apply(kind.cast(change), setting));
        return this;
    }

    /** What the level depends on where it is not always the same, for people: {@code warn, info where it is open}. */
    public RuleBuilder<C> depends(String words) {
        this.depends = words;
        return this;
    }

    /**
     * The rule.
     *
     * @param meaning what such a change means, in one sentence
     * @param advice what to do about it, in one sentence
     * @throws IllegalArgumentException when the id is none
     */
    public Rule says(String meaning, String advice) {
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
