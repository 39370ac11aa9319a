package dev.covenant.model.openapi;

import dev.covenant.model.Constraints;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema with everything of its {@code allOf} in it: what it says of a value, before it becomes a type. Filled by
 * {@link Shapes} and not changed afterwards.
 */
final class Shape {
    private final Node at;
    /** The {@link JsonTypes} allowed; 0 when nothing is said. */
    int types;

    /** The schema that says so; null: this one. */
    @Nullable
    Node typesFrom;

    String format = "";
    boolean never;
    Map<String, Member> members = Map.of();
    /** Required names, and where that is said. */
    Map<String, Node> required = Map.of();

    List<Node> items = List.of();
    Rest rest = Rest.UNSAID;
    List<Node> restSchemas = List.of();
    /** The values of {@code enum}; null when there is none. */
    @Nullable
    List<Node> values;
    /** The schema object the values are from, for its extensions. */
    @Nullable
    MappingNode valuesFrom;

    @Nullable
    Node constant;

    List<Choice> choices = List.of();

    @Nullable
    Node discriminator;

    Set<String> parents = Set.of();
    Constraints constraints = Constraints.none();
    /** Schema objects with keywords that have no Java shape. */
    List<MappingNode> asserting = List.of();

    Shape(Node at) {
        this.at = at;
    }

    /** The schema it was read from. */
    Node at() {
        return at;
    }

    /** The schema that says which types are allowed. */
    Node typesFrom() {
        return typesFrom == null ? at : typesFrom;
    }

    /** The schema that lists the values. */
    Node valuesAt() {
        return valuesFrom == null ? at : valuesFrom;
    }

    /** What is said of members that are not declared. */
    enum Rest {
        UNSAID,
        ANY,
        TYPED,
        FORBIDDEN
    }

    /**
     * A declared member of an object.
     *
     * @param schemas all that is said of it; more than one when several parts of an allOf declare it
     * @param from the named type it comes from, when that is another one
     */
    record Member(List<Node> schemas, Optional<String> from) {}

    /**
     * A {@code oneOf} or {@code anyOf}.
     *
     * @param exactlyOne whether it is a {@code oneOf}
     * @param at the array
     * @param owner the schema it stands in
     */
    record Choice(boolean exactlyOne, Node at, MappingNode owner, List<Node> schemas) {}

    /** Declares a member, or says something else of it. */
    void member(String name, Member member) {
        if (members.isEmpty()) {
            members = new LinkedHashMap<>();
        }
        members.put(name, member);
    }

    /** Requires a member; false when it is required already. */
    boolean require(String name, Node saidAt) {
        if (required.isEmpty()) {
            required = new LinkedHashMap<>();
        }
        return required.putIfAbsent(name, saidAt) == null;
    }

    void parent(String name) {
        if (parents.isEmpty()) {
            parents = new LinkedHashSet<>();
        }
        parents.add(name);
    }

    /** Adds a choice; of one schema a {@code oneOf} comes before an {@code anyOf}, whatever the order of the text. */
    void choice(Choice choice) {
        boolean first = choice.exactlyOne()
                && choices.size() == 1
                && choices.get(0).owner().equals(choice.owner());
        choices = first ? List.of(choice, choices.get(0)) : plus(choices, choice);
    }

    /** A list with one more, unless that very object is in it. */
    static <T> List<T> plus(List<T> list, T more) {
        for (T known : list) {
            if (known == more) {
                return list;
            }
        }
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    /** Whether it says that values are objects, or what members they have. */
    boolean isObject() {
        return types == JsonTypes.OBJECT
                || (types == 0 && (!members.isEmpty() || rest != Rest.UNSAID || !parents.isEmpty()));
    }

    /** Whether it says that values are arrays, or what items they have. */
    boolean isArray() {
        return types == JsonTypes.ARRAY || (types == 0 && !items.isEmpty());
    }
}
