package dev.covenant.compat.diff;

import dev.covenant.model.Property.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A type of the old contract and what has become of it, with what is different between the two and who uses them.
 */
final class Pair {
    private final String element;
    private final View before;
    private final View after;
    private final boolean definition;
    private final List<Found> changes = new ArrayList<>();
    private final List<Edge> users = new ArrayList<>();
    private final List<Pair> supertypes = new ArrayList<>();
    private final List<Edge> parts = new ArrayList<>();
    private final List<Root> roots = new ArrayList<>();

    /**
     * A pair that nothing uses yet.
     *
     * @param element what it is called in reports
     * @param definition whether it stands for the two named types themselves, rather than for a use of them
     */
    Pair(String element, View before, View after, boolean definition) {
        this.element = element;
        this.before = before;
        this.after = after;
        this.definition = definition;
    }

    /** One pair uses another one, for values that travel this way. */
    record Edge(Pair user, Pair part, Access access) {}

    /**
     * A place of an operation that carries the pair.
     *
     * @param text whether its values are written as text there
     * @param stability the operation's level of stability, as written
     */
    record Root(String usage, Position position, boolean text, Optional<String> stability) {}

    /** A difference, for values that travel this way. */
    record Found(Change change, Access access) {}

    String element() {
        return element;
    }

    View before() {
        return before;
    }

    View after() {
        return after;
    }

    boolean isDefinition() {
        return definition;
    }

    Site site() {
        return Site.of(element, before::location, after::location);
    }

    void add(TypeChange change) {
        changes.add(new Found(change, change.access()));
    }

    void announce(LifecycleChange change, Access access) {
        changes.add(new Found(change, access));
    }

    boolean isSame() {
        return changes.stream()
                .noneMatch(found ->
                        found.change() instanceof TypeChange && !(found.change() instanceof TypeChange.Composition));
    }

    List<Found> changes() {
        return changes;
    }

    void uses(Pair part, Access access) {
        Edge edge = new Edge(this, part, access);
        parts.add(edge);
        part.users.add(edge);
    }

    /** What is told of the supertype already is not told again of what it hands down. */
    void inherits(Pair from) {
        supertypes.add(from);
    }

    List<Pair> supertypes() {
        return supertypes;
    }

    List<Edge> users() {
        return users;
    }

    List<Edge> parts() {
        return parts;
    }

    void carriedBy(Root root) {
        roots.add(root);
    }

    List<Root> roots() {
        return roots;
    }
}
