package dev.covenant.grpc.check;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.UnknownFieldSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the numbers of one protobuf type are compared, and written in options.
 */
enum Numbers {
    SIGNED(Comparator.comparingLong(Number::longValue), Object::toString),
    UNSIGNED_32(
            Comparator.comparingLong(value -> Integer.toUnsignedLong(value.intValue())),
            value -> Integer.toUnsignedString(value.intValue())),
    UNSIGNED_64(
            (one, other) -> Long.compareUnsigned(one.longValue(), other.longValue()),
            value -> Long.toUnsignedString(value.longValue())),
    FLOATING(Comparator.comparingDouble(Number::doubleValue), Object::toString);

    private final Comparator<Number> order;
    private final Function<Number, String> text;

    Numbers(Comparator<Number> order, Function<Number, String> text) {
        this.order = order;
        this.text = text;
    }

    /** Of a type; empty: it is no number. */
    static Optional<Numbers> of(FieldDescriptor.Type type) {
        return switch (type) {
            case INT32, INT64, SINT32, SINT64, SFIXED32, SFIXED64 -> Optional.of(SIGNED);
            case UINT32, FIXED32 -> Optional.of(UNSIGNED_32);
            case UINT64, FIXED64 -> Optional.of(UNSIGNED_64);
            case FLOAT, DOUBLE -> Optional.of(FLOATING);
            case BOOL, STRING, GROUP, MESSAGE, BYTES, ENUM -> Optional.empty();
        };
    }

    int compare(Number one, Number other) {
        return order.compare(one, other);
    }

    String text(Number value) {
        return text.apply(value);
    }

    /** The numbers of a type that a field of an option has. */
    static List<Number> read(FieldDescriptor.Type type, UnknownFieldSet.Field field) {
        List<Number> numbers = new ArrayList<>();
        boolean zigzag = type == FieldDescriptor.Type.SINT32 || type == FieldDescriptor.Type.SINT64;
        for (long varint : field.getVarintList()) {
            numbers.add(zigzag ? CodedInputStream.decodeZigZag64(varint) : varint);
        }
        for (int fixed : field.getFixed32List()) {
            numbers.add(type == FieldDescriptor.Type.FLOAT ? (Number) Float.intBitsToFloat(fixed) : (Number) fixed);
        }
        for (long fixed : field.getFixed64List()) {
            numbers.add(type == FieldDescriptor.Type.DOUBLE ? (Number) Double.longBitsToDouble(fixed) : (Number) fixed);
        }
        return numbers;
    }
}
