package dev.covenant.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a contract demands of a JSON value, in the vocabulary of JSON Schema 2020-12 that OpenAPI contracts use;
 * {@code $ref} names another schema of the {@link SchemaSet}. Unknown keywords say nothing. Immutable, safe for use by
 * several threads.
 */
public final class Schema {

    private static final Schema ANYTHING = new Schema(null, List.of());
    private static final Schema NOTHING =
            new Schema(null, List.of((value, run) -> run.fault("false", "nothing is allowed here")));

    static {
        NOTHING.kinds = Set.of();
    }

    private final @Nullable Shape shape;
    private final List<Check> checks;

    /** Found when first asked for: the schemas referred to may not be compiled before. */
    private volatile @Nullable Set<JsonKind> kinds;

    private Schema(@Nullable Shape shape, List<Check> checks) {
        this.shape = shape;
        this.checks = checks;
    }

    /** A schema object, or a boolean: {@code true} accepts anything, {@code false} nothing. */
    static Schema compile(JsonValue source, SchemaSet set) {
        if (source instanceof JsonBoolean any) {
            return any.value() ? ANYTHING : NOTHING;
        }
        if (!(source instanceof JsonObject object)) {
            throw new IllegalArgumentException("a schema is an object or a boolean, not " + source);
        }
        Keywords keywords = new Keywords(object, set);
        List<Check> checks = new ArrayList<>();
        keywords.text("$ref").ifPresent(id -> checks.add((value, run) -> run.checkReferred(set.schema(id), value)));
        KindChecks.add(keywords, checks);
        NumberChecks.add(keywords, checks);
        StringChecks.add(keywords, checks);
        ArrayChecks.add(keywords, checks);
        ObjectChecks.add(keywords, checks);
        LogicChecks.add(keywords, set, checks);
        return new Schema(new Shape(keywords, set), List.copyOf(checks));
    }

    /**
     * All the ways in which a value does not follow this schema, 100 at most; none if it does.
     *
     * @param direction which way the message goes, see {@link Direction}
     */
    public List<SchemaFault> validate(JsonValue value, Direction direction) {
        Validation run = Validation.of(direction);
        try {
            check(value, run);
        } catch (StackOverflowError e) {
            // A hostile value within the reader's depth, a recursive schema and a small stack: the sender's fault, not
            // ours.
            return List.of(new SchemaFault("", "depth", "the value is nested too deeply to be checked"));
        }
        return run.faults();
    }

    /**
     * Whether some value of the kind may follow this schema, as far as its types, enumerations and alternatives tell.
     */
    public boolean accepts(JsonKind kind) {
        return kinds().contains(kind);
    }

    /** The schema of an array's elements; one that accepts anything if nothing is said of them. */
    public Schema items() {
        return Shape.find(this, shape -> shape.keywords().schema("items")).orElse(ANYTHING);
    }

    /** The schema of an object's member: the one declared for it, or else the one for undeclared members. */
    public Optional<Schema> property(String name) {
        Optional<Schema> declared = Shape.find(
                this,
                shape -> Optional.ofNullable(
                        shape.keywords().schemaMap("properties").get(name)));
        return declared.or(() -> Shape.find(this, shape -> shape.keywords().schema("additionalProperties")))
                .filter(schema -> !schema.acceptsNothing());
    }

    /**
     * The value that a text without JSON's quotes stands for, as in a URL or a header: a number, boolean or null where
     * this schema accepts one and the text is one, else a string. Where several are possible the first that follows the
     * schema is taken; where nothing is said of the type, it is a string.
     */
    public JsonValue coerce(String text) {
        List<JsonValue> candidates = candidates(text);
        return candidates.stream()
                .filter(value -> candidates.size() == 1
                        || validate(value, Direction.REQUEST).isEmpty())
                .findFirst()
                .orElse(candidates.get(0));
    }

    /** Tells a run the faults of a value. */
    void check(JsonValue value, Validation run) {
        for (int index = 0; index < checks.size() && !run.isFull(); index++) {
            checks.get(index).run(value, run);
        }
    }

    /** A schema that says no more than the one with the id. */
    static Schema reference(String id, SchemaSet set) {
        return compile(JsonObject.of(Map.of("$ref", new JsonString(id))), set);
    }

    /** The id of the schema that this one refers to, if it does. */
    Optional<String> referred() {
        return Optional.ofNullable(shape).flatMap(known -> known.keywords().text("$ref"));
    }

    /** Whether no value at all follows this schema. */
    boolean acceptsNothing() {
        return this == NOTHING;
    }

    /** What is known of the form of values, or null if nothing is. */
    @Nullable
    Shape shape() {
        return shape;
    }

    /** The kinds of value that may follow this schema. */
    Set<JsonKind> kinds() {
        Set<JsonKind> known = kinds;
        if (known == null) {
            known = Set.copyOf(Shape.kinds(this));
            kinds = known;
        }
        return known;
    }

    /** Whether the schema, or one that it is made of, has a flag such as {@code readOnly}. */
    boolean isFlagged(String keyword) {
        return Shape.findInAll(this, shape -> shape.keywords().flag(keyword) ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    private List<JsonValue> candidates(String text) {
        Set<JsonKind> kinds = kinds();
        List<JsonValue> candidates = new ArrayList<>();
        if (kinds.size() < JsonKind.values().length) {
            JsonNumber number = kinds.contains(JsonKind.NUMBER) ? JsonNumber.find(text) : null;
            if (number != null) {
                candidates.add(number);
            }
            if (kinds.contains(JsonKind.BOOLEAN) && (text.equals("true") || text.equals("false"))) {
                candidates.add(JsonBoolean.of(text.equals("true")));
            }
            if (kinds.contains(JsonKind.NULL)
                    && !kinds.contains(JsonKind.STRING)
                    && (text.isEmpty() || text.equals("null"))) {
                candidates.add(JsonNull.NULL);
            }
        }
        if (candidates.isEmpty() || kinds.contains(JsonKind.STRING)) {
            candidates.add(new JsonString(text));
        }
        return candidates;
    }
}
