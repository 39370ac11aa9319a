package dev.covenant.grpc.check;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.UnknownFieldSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Reads what the options of one field say.
 */
final class FieldRules {
    /** {@code google.api.field_behavior} and its {@code REQUIRED}. */
    private static final int BEHAVIOR = 1_052;

    private static final long REQUIRED = 2;
    private static final int REPEATED = 18;
    private static final int MAP = 19;

    /** The size of a list, of fields as of pairs. */
    private static final ToLongFunction<List<?>> SIZE = List::size;

    private final FieldDescriptor field;
    private final Raw options;
    private final List<ValueRule> whole = new ArrayList<>();
    private final List<ValueRule> each = new ArrayList<>();
    private final List<ValueRule> keys = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private Demand demand = Demand.NONE;
    private boolean zeroIgnored;

    private FieldRules(FieldDescriptor field) {
        this.field = field;
        this.options = Raw.of(field.getOptions());
    }

    /** When a field must be there. */
    enum Demand {
        NONE,
        /** As {@code field_behavior} says, which cannot mean numbers that are not told apart from 0. */
        BEHAVIOR,
        ALWAYS
    }

    /**
     * What was found.
     *
     * @param zeroIgnored whether rules do not hold for the zero value
     * @param whole rules for the value, or for the list of items or pairs
     * @param each rules for items, or for the values of pairs
     * @param keys rules for the keys of pairs
     * @param unknown rules that are not known here
     */
    record Found(
            Demand demand,
            boolean zeroIgnored,
            List<ValueRule> whole,
            List<ValueRule> each,
            List<ValueRule> keys,
            List<String> unknown) {
        boolean isEmpty() {
            return demand == Demand.NONE && whole.isEmpty() && each.isEmpty() && keys.isEmpty();
        }
    }

    static Found read(FieldDescriptor field) {
        FieldRules reader = new FieldRules(field);
        UnknownFieldSet.Field behavior = reader.options.field(BEHAVIOR);
        if (behavior.getVarintList().contains(REQUIRED)) {
            reader.demand = Demand.BEHAVIOR;
        }
        for (Dialect dialect : Dialect.values()) {
            reader.read(reader.options.message(dialect.option()), dialect);
        }
        return new Found(reader.demand, reader.zeroIgnored, reader.whole, reader.each, reader.keys, reader.unknown);
    }

    private void read(Raw rules, Dialect dialect) {
        if (rules.varint(27).orElse(0) == 3 || rules.message(17).isTrue(1)) {
            return; // IGNORE_ALWAYS, or skip
        }
        if (rules.isTrue(25) || rules.message(17).isTrue(2) || isWellKnownRequired(rules, dialect)) {
            demand = Demand.ALWAYS;
        }
        zeroIgnored |= rules.varint(27).orElse(0) != 0 || (dialect == Dialect.PGV && ignoresEmpty(rules));
        if (field.isMapField()) {
            sizes(rules.message(MAP), "pairs");
            FieldDescriptor key = field.getMessageType().findFieldByNumber(1);
            FieldDescriptor value = field.getMessageType().findFieldByNumber(2);
            add(keys, TypeRules.read(rules.message(MAP).message(4), key, dialect));
            add(each, TypeRules.read(rules.message(MAP).message(5), value, dialect));
        } else if (field.isRepeated()) {
            sizes(rules.message(REPEATED), "items");
            add(each, TypeRules.read(rules.message(REPEATED).message(4), field, dialect));
        } else {
            add(whole, TypeRules.read(rules, field, dialect));
        }
    }

    private static boolean isWellKnownRequired(Raw rules, Dialect dialect) {
        return dialect == Dialect.PGV
                && (rules.message(20).isTrue(1)
                        || rules.message(21).isTrue(1)
                        || rules.message(22).isTrue(1));
    }

    /** {@code ignore_empty} has a number of its own in each message of rules. */
    private boolean ignoresEmpty(Raw rules) {
        if (field.isMapField()) {
            return rules.message(MAP).isTrue(6);
        }
        if (field.isRepeated()) {
            return rules.message(REPEATED).isTrue(5);
        }
        boolean number = rules.numbers().stream()
                .anyMatch(each -> each <= 12 && rules.message(each).isTrue(8));
        return number || rules.message(14).isTrue(26) || rules.message(15).isTrue(14);
    }

    private void sizes(Raw rules, String unit) {
        rules.varint(1).ifPresent(limit -> whole.add(Lengths.atLeast(SIZE, limit, unit)));
        rules.varint(2).ifPresent(limit -> whole.add(Lengths.atMost(SIZE, limit, unit)));
        if (rules.isTrue(3) && field.isMapField()) {
            unknown.add("map.no_sparse");
        } else if (rules.isTrue(3)) {
            whole.add(value -> isUnique((List<?>) value) ? null : "must not have equal items");
        }
    }

    private static boolean isUnique(List<?> items) {
        return new HashSet<>(items).size() == items.size();
    }

    private void add(List<ValueRule> rules, ValueRule.Read read) {
        rules.addAll(read.rules());
        unknown.addAll(read.unknown());
    }

    /** Whether absence can be seen: there is no telling 0 from nothing where fields have no presence. */
    static boolean tellsZero(FieldDescriptor field) {
        JavaType type = field.getJavaType();
        return field.hasPresence()
                || field.isRepeated()
                || type == JavaType.STRING
                || type == JavaType.BYTE_STRING
                || type == JavaType.ENUM;
    }
}
