package dev.covenant.compat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random messages, and whether a message says what another one of another descriptor says. */
final class ProtoValues {
    private static final int DEPTH = 3;

    private final Random random;
    /** Full names of enumerations of which it was told that values are not known on both sides. */
    private final Set<String> told;

    ProtoValues(Random random, Set<String> told) {
        this.random = random;
        this.told = told;
    }

    DynamicMessage message(Descriptor type) {
        return message(type, 0);
    }

    private DynamicMessage message(Descriptor type, int depth) {
        DynamicMessage.Builder builder = DynamicMessage.newBuilder(type);
        for (FieldDescriptor field : type.getFields()) {
            boolean deep = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && depth >= DEPTH;
            if (field.isRequired() || (!deep && random.nextInt(100) < 60)) {
                set(builder, field, depth);
            }
        }
        return builder.build();
    }

    private void set(DynamicMessage.Builder builder, FieldDescriptor field, int depth) {
        if (!field.isRepeated()) {
            builder.setField(field, value(field, depth));
            return;
        }
        int count = 1 + random.nextInt(3);
        Set<Object> keys = new HashSet<>();
        for (int i = 0; i < count; i++) {
            Object value = value(field, depth);
            // Of two entries with one key the later one counts, which is no loss.
            boolean fresh = !field.isMapField()
                    || keys.add(
                            ((Message) value).getField(field.getMessageType().findFieldByNumber(1)));
            if (fresh) {
                builder.addRepeatedField(field, value);
            }
        }
    }

    private Object value(FieldDescriptor field, int depth) {
        return switch (field.getJavaType()) {
            case INT -> random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(100);
            case LONG -> random.nextInt(4) == 0 ? random.nextLong() : (long) random.nextInt(100);
            case FLOAT -> random.nextFloat();
            case DOUBLE -> random.nextDouble();
            case BOOLEAN -> random.nextBoolean();
            case STRING -> "t\u00e4xt" + random.nextInt(1000);
            case BYTE_STRING -> ByteString.copyFrom(new byte[] {(byte) random.nextInt(256), (byte) 0xff, 1});
            case ENUM -> {
                List<EnumValueDescriptor> values = field.getEnumType().getValues();
                // Of two names of one number generated code writes the first.
                yield field.getEnumType()
                        .findValueByNumber(
                                values.get(random.nextInt(values.size())).getNumber());
            }
            case MESSAGE ->
                field.isMapField() ? entry(field.getMessageType(), depth) : message(field.getMessageType(), depth + 1);
        };
    }

    private Object entry(Descriptor type, int depth) {
        DynamicMessage.Builder entry = DynamicMessage.newBuilder(type);
        type.getFields().forEach(field -> entry.setField(field, value(field, depth + 1)));
        return entry.build();
    }

    /** What of the one message the other one does not say, of the fields that both know; empty when it says all. */
    List<String> lost(Message sent, Message received) {
        List<String> lost = new ArrayList<>();
        for (Map.Entry<FieldDescriptor, Object> entry : sent.getAllFields().entrySet()) {
            FieldDescriptor then = entry.getKey();
            FieldDescriptor now = received.getDescriptorForType().findFieldByNumber(then.getNumber());
            if (now == null) {
                continue;
            }
            Object value = received.getField(now);
            if (then.isRepeated() && now.isRepeated()) {
                items(then, now, (List<?>) entry.getValue(), (List<?>) value, lost);
            } else if (!then.isRepeated() && !now.isRepeated()) {
                same(then, now, entry.getValue(), value, lost);
            } else {
                lost.add(then.getFullName() + ": list or not");
            }
        }
        return lost;
    }

    private void items(FieldDescriptor then, FieldDescriptor now, List<?> sent, List<?> received, List<String> lost) {
        if (sent.stream().anyMatch(item -> isTold(then, now, item))) {
            return;
        }
        if (sent.size() != received.size()) {
            lost.add(then.getFullName() + ": " + sent.size() + " -> " + received.size() + " items");
            return;
        }
        for (int i = 0; i < sent.size(); i++) {
            same(then, now, sent.get(i), received.get(i), lost);
        }
    }

    /** A value of an enumeration that the other side does not know, of which a finding warns. */
    private boolean isTold(FieldDescriptor then, FieldDescriptor now, Object value) {
        if (value instanceof EnumValueDescriptor sent) {
            return told.contains(then.getEnumType().getFullName())
                    && now.getJavaType() == FieldDescriptor.JavaType.ENUM
                    && now.getEnumType().findValueByNumber(sent.getNumber()) == null;
        }
        if (then.isMapField() && value instanceof Message entry && now.isMapField()) {
            FieldDescriptor ofThen = then.getMessageType().findFieldByNumber(2);
            return isTold(ofThen, now.getMessageType().findFieldByNumber(2), entry.getField(ofThen));
        }
        return false;
    }

    private void same(FieldDescriptor then, FieldDescriptor now, Object sent, Object received, List<String> lost) {
        if (sent instanceof Message was && received instanceof Message is) {
            lost.addAll(lost(was, is));
        } else if (!isTold(then, now, sent) && !plain(then, sent).equals(plain(now, received))) {
            lost.add(then.getFullName() + ": " + plain(then, sent) + " -> " + plain(now, received));
        }
    }

    /** What a value is, whatever its field's type is called. */
    private static String plain(FieldDescriptor field, Object value) {
        if (value instanceof EnumValueDescriptor number) {
            return String.valueOf(number.getNumber());
        } else if (value instanceof ByteString bytes) {
            return bytes.isValidUtf8() ? bytes.toStringUtf8() : bytes.toString(StandardCharsets.ISO_8859_1);
        } else if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        return switch (field.getType()) {
            case UINT32, FIXED32 -> Integer.toUnsignedString((Integer) value);
            case UINT64, FIXED64 -> Long.toUnsignedString((Long) value);
            default -> String.valueOf(value);
        };
    }
}
