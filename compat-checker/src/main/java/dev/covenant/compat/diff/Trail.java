package dev.covenant.compat.diff;

import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * The two types that a change is about, and the ones around them: from where the change is up to the nearest type that the contract itself
 * names, or to the whole body, parameter or header.
 */
public final class Trail {
    /** Deeper than that, nobody names what is inside. */
    private static final int MOST_LEVELS = 64;

    private final Pair changed;

    Trail(Pair changed) {
        this.changed = changed;
    }

    /**
     * A type of the old contract and what has become of it.
     *
     * @param before in the first of the two contracts that were compared
     * @param after in the second one
     */
    public record Level(TypeRef before, TypeRef after) {}

    /** The nearest pair around that stands for itself. */
    Pair owner() {
        Pair pair = changed;
        for (int level = 0; !isWhole(pair) && level < MOST_LEVELS; level++) {
            pair = pair.users().get(0).user();
        }
        return pair;
    }

    /** Those types, the innermost first: each is a part of the next one. */
    public List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        Pair pair = changed;
        levels.add(level(pair));
        while (!isWhole(pair) && levels.size() < MOST_LEVELS) {
            pair = pair.users().get(0).user();
            levels.add(level(pair));
        }
        return levels;
    }

    private static Level level(Pair pair) {
        return new Level(pair.before().use(), pair.after().use());
    }

    /** Whether a document of it stands for itself. */
    private static boolean isWhole(Pair pair) {
        return !pair.roots().isEmpty() || pair.users().isEmpty() || isNamed(pair);
    }

    private static boolean isNamed(Pair pair) {
        return pair.isDefinition()
                && pair.before().use() instanceof TypeRef.Named named
                && pair.before().contract().type(named.name()).declared();
    }
}
