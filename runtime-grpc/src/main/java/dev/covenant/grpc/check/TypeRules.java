package dev.covenant.grpc.check;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@code FieldRules} says of one value: of a field, an item, a key. The rules stand in a oneof by type.
 */
final class TypeRules {
    private static final int BOOL = 13;
    private static final int STRING = 14;
    private static final int BYTES = 15;
    private static final int ENUM = 16;

    private static final Map<Integer, FieldDescriptor.Type> NUMBERS = Map.ofEntries(
            Map.entry(1, FieldDescriptor.Type.FLOAT),
            Map.entry(2, FieldDescriptor.Type.DOUBLE),
            Map.entry(3, FieldDescriptor.Type.INT32),
            Map.entry(4, FieldDescriptor.Type.INT64),
            Map.entry(5, FieldDescriptor.Type.UINT32),
            Map.entry(6, FieldDescriptor.Type.UINT64),
            Map.entry(7, FieldDescriptor.Type.SINT32),
            Map.entry(8, FieldDescriptor.Type.SINT64),
            Map.entry(9, FieldDescriptor.Type.FIXED32),
            Map.entry(10, FieldDescriptor.Type.FIXED64),
            Map.entry(11, FieldDescriptor.Type.SFIXED32),
            Map.entry(12, FieldDescriptor.Type.SFIXED64));

    private final Raw raw;
    private final Dialect dialect;
    private final List<ValueRule> rules = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private TypeRules(Raw raw, Dialect dialect) {
        this.raw = raw;
        this.dialect = dialect;
    }

    /** @param field whose values they are, or whose items */
    static ValueRule.Read read(Raw raw, FieldDescriptor field, Dialect dialect) {
        TypeRules reader = new TypeRules(raw, dialect);
        raw.numbers().forEach(reader::read);
        boolean wrapped = field.getJavaType() == JavaType.MESSAGE;
        List<ValueRule> rules =
                wrapped ? reader.rules.stream().map(TypeRules::unwrapped).toList() : reader.rules;
        return new ValueRule.Read(rules, reader.unknown);
    }

    private void read(int number) {
        FieldDescriptor.Type type = NUMBERS.get(number);
        if (type != null) {
            Numbers numbers = Numbers.of(type).orElseThrow();
            add(NumberRules.read(type, numbers, raw.message(number), dialect));
            return;
        }
        switch (number) {
            case BOOL ->
                raw.message(BOOL)
                        .varint(1)
                        .ifPresent(wanted -> rules.add(
                                value -> (Boolean) value == (wanted != 0) ? null : "must be " + (wanted != 0)));
            case STRING -> add(TextRules.read(raw.message(STRING)));
            case BYTES -> add(bytes(raw.message(BYTES)));
            case ENUM -> add(enums(raw.message(ENUM)));
            case 20 -> unknown.add("any");
            case 21 -> unknown.add("duration");
            case 22 -> unknown.add("timestamp");
            case 23, 29 -> unknown.add("cel");
            case 28 -> unknown.add("field_mask");
            default -> {} // said of the field as a whole, which is read elsewhere
        }
    }

    private void add(ValueRule.Read read) {
        rules.addAll(read.rules());
        unknown.addAll(read.unknown());
    }

    private static ValueRule.Read bytes(Raw raw) {
        List<ValueRule> rules = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int number : raw.numbers()) {
            long limit = raw.varint(number).orElse(0);
            switch (number) {
                case 2 -> rules.add(Lengths.atLeast(ByteString::size, limit, "bytes"));
                case 3 -> rules.add(Lengths.atMost(ByteString::size, limit, "bytes"));
                case 13 -> rules.add(Lengths.exactly(ByteString::size, limit, "bytes"));
                case 14 -> {} // ignore_empty or an example
                default -> unknown.add("bytes rule " + number);
            }
        }
        return new ValueRule.Read(rules, unknown);
    }

    private static ValueRule.Read enums(Raw raw) {
        List<ValueRule> rules = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int number : raw.numbers()) {
            List<Long> listed = raw.field(number).getVarintList();
            switch (number) {
                case 1, 3 -> rules.add(value -> listed.contains(number(value)) ? null : "must be one of " + listed);
                case 2 -> rules.add(value -> isDeclared(value) ? null : "must be a declared value");
                case 4 -> rules.add(value -> listed.contains(number(value)) ? "must be none of " + listed : null);
                default -> unknown.add("enum rule " + number);
            }
        }
        return new ValueRule.Read(rules, unknown);
    }

    private static long number(Object value) {
        return ((EnumValueDescriptor) value).getNumber();
    }

    private static boolean isDeclared(Object value) {
        EnumValueDescriptor sent = (EnumValueDescriptor) value;
        return sent.getType().findValueByNumber(sent.getNumber()) != null;
    }

    /** The rules of a number also hold for {@code google.protobuf.Int64Value} and its kin. */
    private static ValueRule unwrapped(ValueRule rule) {
        return value -> {
            Message wrapper = (Message) value;
            FieldDescriptor inner = wrapper.getDescriptorForType().findFieldByName("value");
            return inner == null ? null : rule.fault(wrapper.getField(inner));
        };
    }
}
