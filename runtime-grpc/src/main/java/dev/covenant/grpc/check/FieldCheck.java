package dev.covenant.grpc.check;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks one field of a message, and the messages in it.
 */
final class FieldCheck {
    private final FieldDescriptor field;
    private final FieldRules.Found rules;
    private final @Nullable MessageCheck inner;

    /** @param inner for the messages in it; null: there are none */
    FieldCheck(FieldDescriptor field, FieldRules.Found rules, @Nullable MessageCheck inner) {
        this.field = field;
        this.rules = rules;
        this.inner = inner;
    }

    boolean isIdle() {
        return rules.isEmpty() && (inner == null || inner.isIdle());
    }

    /** @param partial whether fields that {@code field_behavior} demands may be left out */
    void demand(Message message, boolean partial, Faults faults) {
        if (isDemanded(partial) && !isThere(message)) {
            faults.enter(field.getName());
            faults.add("is required");
            faults.leave();
        }
    }

    private boolean isDemanded(boolean partial) {
        return switch (rules.demand()) {
            case NONE -> false;
            case BEHAVIOR -> !partial && FieldRules.tellsZero(field);
            case ALWAYS -> true;
        };
    }

    private boolean isThere(Message message) {
        if (field.isRepeated()) {
            return message.getRepeatedFieldCount(field) > 0;
        }
        return field.hasPresence()
                ? message.hasField(field)
                : !field.getDefaultValue().equals(message.getField(field));
    }

    /** @param partial the same for messages in this field */
    void run(Message message, boolean partial, Faults faults) {
        if (faults.isFull() || isPassedOver(message)) {
            return;
        }
        faults.enter(field.getName());
        Object value = message.getField(field);
        check(value, rules.whole(), faults);
        if (!field.isRepeated()) {
            descend(value, partial, faults);
        }
        faults.leave();
        if (field.isMapField()) {
            pairs((List<?>) value, partial, faults);
        } else if (field.isRepeated()) {
            items((List<?>) value, partial, faults);
        }
    }

    /** Rules hold for the zero value of a field without presence, unless it means that the field is missing. */
    private boolean isPassedOver(Message message) {
        return !isThere(message)
                && (field.hasPresence() || rules.zeroIgnored() || rules.demand() != FieldRules.Demand.NONE);
    }

    private void items(List<?> items, boolean partial, Faults faults) {
        for (int index = 0; index < items.size() && !faults.isFull(); index++) {
            faults.enter(field.getName() + '[' + index + ']');
            check(items.get(index), rules.each(), faults);
            descend(items.get(index), partial, faults);
            faults.leave();
        }
    }

    private void pairs(List<?> pairs, boolean partial, Faults faults) {
        FieldDescriptor key = field.getMessageType().findFieldByNumber(1);
        FieldDescriptor value = field.getMessageType().findFieldByNumber(2);
        for (Object each : pairs) {
            Message pair = (Message) each;
            Object name = pair.getField(key);
            faults.enter(field.getName() + '[' + (name instanceof String ? "\"" + name + '"' : name) + ']');
            check(name, rules.keys(), faults);
            check(pair.getField(value), rules.each(), faults);
            descend(pair.getField(value), partial, faults);
            faults.leave();
        }
    }

    private void descend(Object value, boolean partial, Faults faults) {
        if (inner != null && !inner.isIdle() && value instanceof Message message) {
            inner.run(message, partial, faults);
        }
    }

    private static void check(Object value, List<ValueRule> expected, Faults faults) {
        for (ValueRule rule : expected) {
            String fault = rule.fault(value);
            if (fault != null) {
                faults.add(fault);
            }
        }
    }

    /** The type of the messages in a field; null: there are none. */
    static @Nullable Descriptor inner(FieldDescriptor field) {
        if (field.getJavaType() != JavaType.MESSAGE) {
            return null;
        }
        if (!field.isMapField()) {
            return field.getMessageType();
        }
        FieldDescriptor value = field.getMessageType().findFieldByNumber(2);
        return value.getJavaType() == JavaType.MESSAGE ? value.getMessageType() : null;
    }
}
