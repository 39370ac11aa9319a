package dev.covenant.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One validation of one value: the place it has come to, and the faults so far. */
final class Validation {

    /** How many faults are told at most. */
    static final int MOST_FAULTS = 100;

    private final Direction direction;
    private final int mostFaults;
    private final Deque<Object> path;
    private final Map<Question, Boolean> answers;
    private final List<SchemaFault> faults = new ArrayList<>();
    private @Nullable Reference innermost;

    private Validation(Direction direction, int mostFaults, Deque<Object> path, Map<Question, Boolean> answers) {
        this.direction = direction;
        this.mostFaults = mostFaults;
        this.path = path;
        this.answers = answers;
    }

    static Validation of(Direction direction) {
        return new Validation(direction, MOST_FAULTS, new ArrayDeque<>(), new HashMap<>());
    }

    Direction direction() {
        return direction;
    }

    List<SchemaFault> faults() {
        return List.copyOf(faults);
    }

    /** Notes a fault of the value at the current place. */
    void fault(String keyword, String message) {
        if (!isFull()) {
            faults.add(new SchemaFault(pointer(), keyword, message));
        }
    }

    /** Whether only the fact of a fault matters, not what it is. */
    boolean isAttempt() {
        return mostFaults == 1;
    }

    /** Whether no more faults will be told. */
    boolean isFull() {
        return faults.size() == mostFaults;
    }

    /** Checks the value of a member or element of the current value; the key is a name or an index. */
    void checkAt(Object key, Schema schema, JsonValue value) {
        path.push(key);
        schema.check(value, this);
        path.pop();
    }

    /** Notes a fault of a member or element of the current value. */
    void faultAt(Object key, String keyword, String message) {
        path.push(key);
        fault(keyword, message);
        path.pop();
    }

    /**
     * Whether a value follows a schema, without telling why not. The answer for an object or array is remembered:
     * recursive alternatives would otherwise ask the same of an inner value as often as there are ways to it, which
     * doubles with every level.
     */
    boolean accepts(Schema schema, JsonValue value) {
        boolean scalar = !(value instanceof JsonObject) && !(value instanceof JsonArray);
        if (scalar) {
            return answer(schema, value);
        }
        Question question = new Question(schema, value);
        Boolean known = answers.get(question);
        if (known == null) {
            known = answer(schema, value);
            answers.put(question, known);
        }
        return known;
    }

    /**
     * Checks a value against a schema that is referred to by name. A schema that comes back to itself for the very same
     * value demands nothing more.
     */
    void checkReferred(Schema schema, JsonValue value) {
        Reference outer = innermost;
        for (Reference at = outer; at != null && at.value == value; at = at.outer) {
            if (at.schema == schema) {
                return;
            }
        }
        innermost = new Reference(schema, value, outer);
        schema.check(value, this);
        innermost = outer;
    }

    private boolean answer(Schema schema, JsonValue value) {
        Validation attempt = new Validation(direction, 1, path, answers);
        attempt.innermost = innermost;
        schema.check(value, attempt);
        return attempt.faults.isEmpty();
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (Iterator<Object> keys = path.descendingIterator(); keys.hasNext(); ) {
            pointer.append('/').append(Place.token(keys.next().toString()));
        }
        return pointer.toString();
    }

    private record Reference(
            Schema schema, JsonValue value, @Nullable Reference outer) {}

    /** A schema and a value, both by identity: to compare values would cost what the memory is to save. */
    private static final class Question {

        private final Schema schema;
        private final JsonValue value;

        private Question(Schema schema, JsonValue value) {
            this.schema = schema;
            this.value = value;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Question question && question.schema == schema && question.value == value;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(schema)
                    + Objects.requireNonNull(value, "value").getClass().hashCode()
                    + System.identityHashCode(value);
        }
    }
}
