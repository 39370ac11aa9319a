package dev.covenant.model.proto;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from a file's descriptor to an element, as {@code SourceCodeInfo} has it: the number of a field, the index in it, and so on.
 */
record ElementPath(List<Integer> numbers) {
    ElementPath {
        numbers = List.copyOf(numbers);
    }

    /** The file itself. */
    static ElementPath file() {
        return new ElementPath(List.of());
    }

    /** Further steps. */
    ElementPath then(int... steps) {
        List<Integer> longer = new ArrayList<>(numbers);
        for (int step : steps) {
            longer.add(step);
        }
        return new ElementPath(longer);
    }

    static ElementPath of(Descriptor type) {
        Descriptor around = type.getContainingType();
        return around == null
                ? file().then(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, type.getIndex())
                : of(around).then(DescriptorProto.NESTED_TYPE_FIELD_NUMBER, type.getIndex());
    }

    static ElementPath of(FieldDescriptor field) {
        if (!field.isExtension()) {
            return of(field.getContainingType()).then(DescriptorProto.FIELD_FIELD_NUMBER, field.getIndex());
        }
        Descriptor scope = field.getExtensionScope();
        return scope == null
                ? file().then(FileDescriptorProto.EXTENSION_FIELD_NUMBER, field.getIndex())
                : of(scope).then(DescriptorProto.EXTENSION_FIELD_NUMBER, field.getIndex());
    }

    static ElementPath of(OneofDescriptor oneof) {
        return of(oneof.getContainingType()).then(DescriptorProto.ONEOF_DECL_FIELD_NUMBER, oneof.getIndex());
    }

    static ElementPath of(EnumDescriptor type) {
        Descriptor around = type.getContainingType();
        return around == null
                ? file().then(FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER, type.getIndex())
                : of(around).then(DescriptorProto.ENUM_TYPE_FIELD_NUMBER, type.getIndex());
    }

    static ElementPath of(EnumValueDescriptor value) {
        return of(value.getType()).then(EnumDescriptorProto.VALUE_FIELD_NUMBER, value.getIndex());
    }

    static ElementPath of(ServiceDescriptor service) {
        return file().then(FileDescriptorProto.SERVICE_FIELD_NUMBER, service.getIndex());
    }

    static ElementPath of(MethodDescriptor method) {
        return of(method.getService()).then(ServiceDescriptorProto.METHOD_FIELD_NUMBER, method.getIndex());
    }
}
