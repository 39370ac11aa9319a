package dev.covenant.grpc.check;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * A message as it is on the wire: numbers instead of names. So options can be read whose extensions nobody compiled in.
 */
record Raw(UnknownFieldSet fields) {
    static final Raw NONE = new Raw(UnknownFieldSet.getDefaultInstance());

    static Raw of(Message message) {
        return of(message.toByteString());
    }

    private static Raw of(ByteString bytes) {
        try {
            return new Raw(UnknownFieldSet.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("options are not a message", e);
        }
    }

    boolean has(int number) {
        return fields.hasField(number);
    }

    UnknownFieldSet.Field field(int number) {
        return fields.getField(number);
    }

    /** The numbers that are there, in order. */
    Set<Integer> numbers() {
        return new TreeSet<>(fields.asMap().keySet());
    }

    /** A message within; of several pieces they are merged, as everywhere in protobuf. */
    Raw message(int number) {
        UnknownFieldSet.Builder merged = UnknownFieldSet.newBuilder();
        for (ByteString piece : field(number).getLengthDelimitedList()) {
            merged.mergeFrom(of(piece).fields());
        }
        return new Raw(merged.build());
    }

    /** The last of the varints, which is the one that counts. */
    OptionalLong varint(int number) {
        List<Long> all = field(number).getVarintList();
        return all.isEmpty() ? OptionalLong.empty() : OptionalLong.of(all.get(all.size() - 1));
    }

    boolean isTrue(int number) {
        return varint(number).orElse(0) != 0;
    }

    List<ByteString> bytes(int number) {
        return field(number).getLengthDelimitedList();
    }

    List<String> texts(int number) {
        return bytes(number).stream().map(ByteString::toStringUtf8).toList();
    }
}
