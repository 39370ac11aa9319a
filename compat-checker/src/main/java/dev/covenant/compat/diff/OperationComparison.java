package dev.covenant.compat.diff;

import dev.covenant.model.HttpOperation;
import dev.covenant.model.ObjectType;
import dev.covenant.model.OperationRole;
import dev.covenant.model.Parameter;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares an operation with what has become of it.
 */
final class OperationComparison {
    private static final Set<JsonKind> SINGLE =
            Set.of(JsonKind.STRING, JsonKind.INTEGER, JsonKind.NUMBER, JsonKind.BOOLEAN);

    private final String label;
    private final HttpOperation before;
    private final HttpOperation after;
    private final boolean moved;
    private final TypePairs pairs;
    private final SelectorComparison versions;
    private final List<Occurrence> found = new ArrayList<>();

    OperationComparison(String label, OperationMatch.Two two, TypePairs pairs, SelectorComparison versions) {
        this.label = label;
        this.versions = versions;
        this.before = two.before();
        this.after = two.after();
        this.moved = two.moved();
        this.pairs = pairs;
    }

    String label() {
        return label;
    }

    HttpOperation before() {
        return before;
    }

    HttpOperation after() {
        return after;
    }

    /** What is told of versions for the whole contract. */
    SelectorComparison versions() {
        return versions;
    }

    /** The position of what a caller sends; in a callback the service is the caller. */
    Position request() {
        return before.role() == OperationRole.CALL ? Position.IN : Position.OUT;
    }

    Position response() {
        return request().opposite();
    }

    Site site() {
        return Site.of(label(), before, after);
    }

    void add(Change change, Position position) {
        found.add(new Occurrence(change, position, false, List.of(label())));
    }

    /** Adds what is said of the end of a part of it, which is as stable as the operation. */
    void announce(LifecycleChange change, Position position) {
        if (change instanceof LifecycleChange.Announcement announcement) {
            add(announcement.within(after.docs().stability()), position);
        } else {
            add(change, change instanceof LifecycleChange.NoLevel ? Position.NONE : position);
        }
    }

    /** Compares two types that the operation carries with their JSON types. */
    void types(TypeRef was, TypeRef is, String place, Position position) {
        types(was, is, place, position, false);
    }

    /**
     * Compares two types that the operation carries.
     *
     * @param text whether their values are written as text
     */
    void types(TypeRef was, TypeRef is, String place, Position position, boolean text) {
        String element = label() + ": " + place;
        pairs.root(
                was,
                is,
                element,
                new Pair.Root(element, position, text, after.docs().stability()));
    }

    /** Whether a value of the old parameter is an item of what it is now. */
    boolean isItem(Parameter was, TypeRef item) {
        View old = view(was);
        return SINGLE.containsAll(old.kinds())
                && (pairs.after(item).isAnyText() || pairs.same(was.type().withNullable(false), item));
    }

    /** Whether a number or the like has become any text: written outside a body, it is one already. */
    boolean isText(Parameter was, Parameter is) {
        View old = view(was);
        View revised = pairs.after(is.type());
        boolean isSingle = SINGLE.containsAll(old.kinds())
                && (old.isUnion() || !old.kinds().contains(JsonKind.STRING));
        return was.mediaType().isEmpty() && is.mediaType().isEmpty() && isSingle && revised.isAnyText();
    }

    View view(TypeRef type, boolean old) {
        return old ? pairs.before(type) : pairs.after(type);
    }

    View view(Parameter was) {
        return pairs.before(was.type());
    }

    /** Whether a body has no property of this name. */
    boolean lacks(TypeRef body, String property, boolean old) {
        return view(body, old).definition() instanceof ObjectType object
                && object.properties().stream().noneMatch(p -> p.name().equals(property));
    }

    View revised(Parameter is) {
        return pairs.after(is.type());
    }

    List<Occurrence> compare() {
        identity();
        Announcements.of(site(), before.docs(), after.docs(), change -> announce(change, Position.NONE));
        PolicyComparison.compare(this);
        ParameterComparison.compare(this);
        PaginationComparison.compare(this);
        BodyComparison.compare(this);
        ResponseComparison.compare(this);
        return found;
    }

    private void identity() {
        if (moved) {
            Optional<String> path = Optional.of(before.path().text());
            add(
                    new ApiChange.OperationMoved(
                            site(), path, Optional.of(after.path().text())),
                    Position.NONE);
        }
        if (!before.declaredName().equals(after.declaredName())) {
            add(new ApiChange.OperationName(site(), before.declaredName(), after.declaredName()), Position.NONE);
        }
        before.tags().stream().filter(tag -> !after.tags().contains(tag)).forEach(tag -> group(tag, ""));
        after.tags().stream().filter(tag -> !before.tags().contains(tag)).forEach(tag -> group("", tag));
    }

    private void group(String left, String joined) {
        Optional<String> was = Optional.of(left).filter(tag -> !tag.isEmpty());
        Optional<String> is = Optional.of(joined).filter(tag -> !tag.isEmpty());
        add(new ApiChange.OperationGroup(site(), was, is), Position.NONE);
    }
}
