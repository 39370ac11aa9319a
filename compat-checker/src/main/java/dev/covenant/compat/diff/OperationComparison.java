package dev.covenant.compat.diff;

import dev.covenant.model.HttpOperation;
import dev.covenant.model.ObjectType;
import dev.covenant.model.OperationRole;
import dev.covenant.model.Parameter;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares an operation with what has become of it.
 */
final class OperationComparison {
    private final HttpOperation before;
    private final HttpOperation after;
    private final boolean moved;
    private final TypePairs pairs;
    private final SelectorComparison versions;
    private final List<Occurrence> found = new ArrayList<>();

    OperationComparison(OperationMatch.Two two, TypePairs pairs, SelectorComparison versions) {
        this.versions = versions;
        this.before = two.before();
        this.after = two.after();
        this.moved = two.moved();
        this.pairs = pairs;
    }

    static String label(HttpOperation operation) {
        return operation.role() == OperationRole.CALL
                ? operation.method() + " " + operation.path().text()
                : operation.role().name().toLowerCase(java.util.Locale.ROOT) + " " + operation.method() + " "
                        + operation.path().text();
    }

    String label() {
        return label(before);
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

    /** Compares two types that the operation carries. */
    void types(TypeRef was, TypeRef is, String place, Position position) {
        String element = label() + ": " + place;
        pairs.root(
                was, is, element, new Pair.Root(element, position, after.docs().stability()));
    }

    /** Whether a number or the like has become any text: written outside a body, it is one already. */
    boolean isText(Parameter was, Parameter is) {
        View old = view(was);
        View revised = pairs.after(is.type());
        return was.mediaType().isEmpty()
                && is.mediaType().isEmpty()
                && old.end() instanceof TypeRef.Single before
                && before.scalar() != Scalar.STRING
                && revised.end() instanceof TypeRef.Single after
                && after.scalar() == Scalar.STRING
                && revised.asked().isEmpty();
    }

    View view(Parameter was) {
        return pairs.before(was.type());
    }

    /** Whether a body has no property of this name. */
    boolean lacks(TypeRef body, String property, boolean old) {
        View view = old ? pairs.before(body) : pairs.after(body);
        return view.definition() instanceof ObjectType object
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
