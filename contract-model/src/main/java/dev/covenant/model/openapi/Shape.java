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

    String format = "";
    boolean never;
    final Map<String, Member> members = new LinkedHashMap<>();
    /** Required names, and where that is said. */
    final Map<String, Node> required = new LinkedHashMap<>();

    final List<Node> items = new ArrayList<>();
    Rest rest = Rest.UNSAID;
    final List<Node> restSchemas = new ArrayList<>();
    /** The values of {@code enum}; null when there is none. */
    @Nullable
    List<Node> values;
    /** The schema object the values are from, for its extensions. */
    @Nullable
    MappingNode valuesFrom;

    @Nullable
    Node constant;

    final List<Choice> choices = new ArrayList<>();
    @Nullable
    Node discriminator;

    final Set<String> parents = new LinkedHashSet<>();
    Constraints constraints = Constraints.none();
    /** Schema objects with keywords that have no Java shape. */
    final List<MappingNode> asserting = new ArrayList<>();

    Shape(Node at) {
        this.at = at;
    }

    /** The schema it was read from. */
    Node at() {
        return at;
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

    boolean has(int type) {
        return (types & type) != 0;
    }

    /** Whether it says that values are objects, or what members they have. */
    boolean isObject() {
        return types == JsonTypes.OBJECT
                || types == 0 && (!members.isEmpty() || rest != Rest.UNSAID || !parents.isEmpty());
    }

    /** Whether it says that values are arrays, or what items they have. */
    boolean isArray() {
        return types == JsonTypes.ARRAY || types == 0 && !items.isEmpty();
    }
}
