package dev.covenant.model.proto;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import dev.covenant.model.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of options and defaults as the model has values: enum values by name, bytes as escaped text, messages as members by field name.
 */
final class Literals {
    private Literals() {}

    /** The value of a field; of a repeated one all of them. */
    static Literal of(FieldDescriptor field, Object value) {
        if (field.isMapField()) {
            return map(field, (List<?>) value);
        }
        if (!field.isRepeated()) {
            return single(field, value);
        }
        List<Literal> items = new ArrayList<>();
        ((List<?>) value).forEach(item -> items.add(single(field, item)));
        return new Literal.Items(items);
    }

    private static Literal map(FieldDescriptor field, List<?> entries) {
        FieldDescriptor key = field.getMessageType().findFieldByNumber(1);
        FieldDescriptor value = field.getMessageType().findFieldByNumber(2);
        Map<String, Literal> members = new LinkedHashMap<>();
        for (Object entry : entries) {
            Message message = (Message) entry;
            members.put(String.valueOf(message.getField(key)), single(value, message.getField(value)));
        }
        return new Literal.Members(members);
    }

    /** One value. */
    static Literal single(FieldDescriptor field, Object value) {
        return switch (field.getType()) {
            case MESSAGE, GROUP -> members((Message) value);
            case ENUM -> new Literal.Text(((EnumValueDescriptor) value).getName());
            case BYTES -> new Literal.Text(TextFormat.escapeBytes((ByteString) value));
            case STRING -> new Literal.Text((String) value);
            case BOOL -> new Literal.Bool((Boolean) value);
            case UINT32, FIXED32 -> new Literal.Number(Integer.toUnsignedString((Integer) value));
            case UINT64, FIXED64 -> new Literal.Number(Long.toUnsignedString((Long) value));
            case DOUBLE, FLOAT, INT64, INT32, SFIXED32, SFIXED64, SINT32, SINT64 -> number(value.toString());
        };
    }

    /** Infinity and what is no number are text, as in JSON. */
    private static Literal number(String text) {
        boolean finite = text.chars().anyMatch(Character::isDigit);
        return finite ? new Literal.Number(text) : new Literal.Text(text);
    }

    /** Members by name; those of extensions in parentheses. */
    static Literal.Members members(Message message) {
        Map<String, Literal> members = new LinkedHashMap<>();
        message.getAllFields().forEach((field, value) -> members.put(name(field), of(field, value)));
        return new Literal.Members(members);
    }

    /** How a field is called in an option. */
    static String name(FieldDescriptor field) {
        return field.isExtension() ? "(" + field.getFullName() + ")" : field.getName();
    }
}
