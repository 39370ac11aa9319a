package dev.covenant.grpc.check;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks messages of one type. Types may contain themselves: fields are added when all types are known.
 */
final class MessageCheck {
    private final List<FieldCheck> fields = new ArrayList<>();
    private final List<OneofDescriptor> oneofs = new ArrayList<>();
    private final @Nullable FieldDescriptor mask;
    private boolean idle = true;

    MessageCheck(Descriptor type) {
        this.mask = type.getFields().stream()
                .filter(MessageCheck::isMask)
                .findFirst()
                .orElse(null);
    }

    private static boolean isMask(FieldDescriptor field) {
        return field.getJavaType() == JavaType.MESSAGE
                && !field.isRepeated()
                && field.getMessageType()
                        .getFullName()
                        .equals(FieldMask.getDescriptor().getFullName());
    }

    void add(FieldCheck field) {
        fields.add(field);
    }

    /** One of its fields must be there. */
    void demand(OneofDescriptor oneof) {
        oneofs.add(oneof);
    }

    /** Whether there is nothing to be done for messages of this type and those in them, as far as {@link #settle()} has found out. */
    boolean isIdle() {
        return idle;
    }

    /** Looks again whether there is something to do; true: there is, which was not known before. To be repeated until nothing changes. */
    boolean settle() {
        boolean before = idle;
        idle = oneofs.isEmpty() && fields.stream().allMatch(FieldCheck::isIdle);
        return before != idle;
    }

    /** Forgets fields of which nothing is said. */
    void prune() {
        fields.removeIf(FieldCheck::isIdle);
    }

    /** @param partial whether fields that {@code field_behavior} demands may be left out */
    void run(Message message, boolean partial, Faults faults) {
        // With a mask only what it names is meant: the rest of what is to be changed may be missing.
        boolean inside = partial || (mask != null && message.hasField(mask));
        for (FieldCheck field : fields) {
            field.demand(message, partial, faults);
            field.run(message, inside, faults);
        }
        for (OneofDescriptor oneof : oneofs) {
            if (!message.hasOneof(oneof)) {
                faults.enter(oneof.getName());
                faults.add("one of its fields is required");
                faults.leave();
            }
        }
    }
}
