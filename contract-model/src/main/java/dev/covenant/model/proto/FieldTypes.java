package dev.covenant.model.proto;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.covenant.model.Constraints;
import dev.covenant.model.Location;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;

/**
 * The types of fields.
 */
final class FieldTypes {
    private FieldTypes() {}

    /** The type of a field's value, with what its rules ask of it. */
    static TypeRef of(FieldDescriptor field, ValueRules rules, Location location) {
        if (field.isMapField()) {
            return new TypeRef.MapOf(
                    single(value(field), rules.ofValues(), location), false, rules.constraints(), location);
        }
        if (field.isRepeated()) {
            return new TypeRef.ListOf(single(field, rules.ofItems(), location), false, rules.constraints(), location);
        }
        return single(field, rules.constraints(), location);
    }

    /** The field with the values of a map; any other field itself. */
    static FieldDescriptor value(FieldDescriptor field) {
        return field.isMapField() ? field.getMessageType().findFieldByNumber(2) : field;
    }

    /** The field with the keys of a map. */
    static FieldDescriptor key(FieldDescriptor field) {
        return field.getMessageType().findFieldByNumber(1);
    }

    private static TypeRef single(FieldDescriptor field, Constraints constraints, Location location) {
        return switch (field.getType()) {
            case MESSAGE, GROUP ->
                new TypeRef.Named(field.getMessageType().getFullName(), false, constraints, location);
            case ENUM -> new TypeRef.Named(field.getEnumType().getFullName(), false, constraints, location);
            case STRING -> scalar(Scalar.STRING, "", constraints, location);
            case BYTES -> scalar(Scalar.STRING, "byte", constraints, location);
            case BOOL -> scalar(Scalar.BOOLEAN, "", constraints, location);
            case DOUBLE -> scalar(Scalar.NUMBER, "double", constraints, location);
            case FLOAT -> scalar(Scalar.NUMBER, "float", constraints, location);
            case INT32, SINT32, SFIXED32 -> scalar(Scalar.INTEGER, "int32", constraints, location);
            case UINT32, FIXED32 -> scalar(Scalar.INTEGER, "uint32", constraints, location);
            case INT64, SINT64, SFIXED64 -> scalar(Scalar.INTEGER, "int64", constraints, location);
            case UINT64, FIXED64 -> scalar(Scalar.INTEGER, "uint64", constraints, location);
        };
    }

    private static TypeRef scalar(Scalar scalar, String format, Constraints constraints, Location location) {
        return new TypeRef.Single(scalar, format, false, constraints, location);
    }
}
