package dev.covenant.grpc.check;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofOptions;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Int32Value;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TextFormat;
import com.google.protobuf.UnknownFieldSet;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoUtils;
import java.util.List;

/**
 * Message types with options that nobody compiled in, as they come out of protoc.
 */
final class Schema {
    private final FileDescriptorProto.Builder file = FileDescriptorProto.newBuilder()
            .setName("test.proto")
            .setPackage("test")
            .setSyntax("proto3");

    /** A message within options: number by number. */
    static UnknownFieldSet.Builder raw() {
        return UnknownFieldSet.newBuilder();
    }

    static UnknownFieldSet.Field varints(long... values) {
        UnknownFieldSet.Field.Builder field = UnknownFieldSet.Field.newBuilder();
        for (long value : values) {
            field.addVarint(value);
        }
        return field.build();
    }

    static UnknownFieldSet.Field doubles(double value) {
        return UnknownFieldSet.Field.newBuilder()
                .addFixed64(Double.doubleToRawLongBits(value))
                .build();
    }

    static UnknownFieldSet.Field texts(String... values) {
        UnknownFieldSet.Field.Builder field = UnknownFieldSet.Field.newBuilder();
        for (String value : values) {
            field.addLengthDelimited(ByteString.copyFromUtf8(value));
        }
        return field.build();
    }

    static UnknownFieldSet.Field message(UnknownFieldSet.Builder value) {
        return UnknownFieldSet.Field.newBuilder()
                .addLengthDelimited(value.build().toByteString())
                .build();
    }

    /** An option of protovalidate. */
    static FieldOptions validated(UnknownFieldSet.Builder rules) {
        return options(raw().addField(1_159, message(rules)));
    }

    /** An option of protoc-gen-validate. */
    static FieldOptions pgv(UnknownFieldSet.Builder rules) {
        return options(raw().addField(1_071, message(rules)));
    }

    /** {@code [(google.api.field_behavior) = REQUIRED]}. */
    static FieldOptions required() {
        return options(raw().addField(1_052, varints(2)));
    }

    private static FieldOptions options(UnknownFieldSet.Builder fields) {
        return FieldOptions.newBuilder().setUnknownFields(fields.build()).build();
    }

    static FieldDescriptorProto.Builder field(String name, int number, FieldDescriptorProto.Type type) {
        return FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .setType(type)
                .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
    }

    static FieldDescriptorProto.Builder field(String name, int number, String message) {
        return field(name, number, FieldDescriptorProto.Type.TYPE_MESSAGE).setTypeName(message);
    }

    Schema type(String name, FieldDescriptorProto.Builder... fields) {
        DescriptorProto.Builder type = DescriptorProto.newBuilder().setName(name);
        List.of(fields).forEach(type::addField);
        file.addMessageType(type);
        return this;
    }

    /** {@code map<string, int32> NAME = NUMBER [options]}, in a type of its own. */
    Schema typeWithMap(String name, String field, int number, FieldOptions options) {
        DescriptorProto.Builder entry = DescriptorProto.newBuilder()
                .setName("MapEntry")
                .addField(field("key", 1, FieldDescriptorProto.Type.TYPE_STRING))
                .addField(field("value", 2, FieldDescriptorProto.Type.TYPE_INT32));
        entry.getOptionsBuilder().setMapEntry(true);
        file.addMessageType(DescriptorProto.newBuilder()
                .setName(name)
                .addNestedType(entry)
                .addField(field(field, number, ".test." + name + ".MapEntry")
                        .setLabel(FieldDescriptorProto.Label.LABEL_REPEATED)
                        .setOptions(options)));
        return this;
    }

    /** One with a oneof of two texts, of which one must be there. */
    Schema typeWithRequiredOneof(String name) {
        OneofOptions demanded = OneofOptions.newBuilder()
                .setUnknownFields(raw().addField(1_159, message(raw().addField(1, varints(1))))
                        .build())
                .build();
        file.addMessageType(DescriptorProto.newBuilder()
                .setName(name)
                .addOneofDecl(
                        OneofDescriptorProto.newBuilder().setName("choice").setOptions(demanded))
                .addField(field("one", 1, FieldDescriptorProto.Type.TYPE_STRING).setOneofIndex(0))
                .addField(
                        field("other", 2, FieldDescriptorProto.Type.TYPE_STRING).setOneofIndex(0)));
        return this;
    }

    Schema enumeration(String name, String... values) {
        EnumDescriptorProto.Builder type = EnumDescriptorProto.newBuilder().setName(name);
        for (int i = 0; i < values.length; i++) {
            type.addValue(
                    EnumValueDescriptorProto.newBuilder().setName(values[i]).setNumber(i));
        }
        file.addEnumType(type);
        return this;
    }

    Checked checked(String type) {
        try {
            FileDescriptor[] imports = {
                FieldMask.getDescriptor().getFile(), Int32Value.getDescriptor().getFile()
            };
            for (FileDescriptor each : imports) {
                file.addDependency(each.getName());
            }
            // As read from a file: options stay bytes.
            FileDescriptorProto read =
                    FileDescriptorProto.parseFrom(file.build().toByteString());
            return new Checked(FileDescriptor.buildFrom(read, imports).findMessageTypeByName(type));
        } catch (DescriptorValidationException | InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    /** A type and what is checked of it. */
    record Checked(Descriptor type, RequestCheck<DynamicMessage> check) {
        Checked(Descriptor type) {
            this(type, ContractCheck.of(method(type)));
        }

        private static MethodDescriptor<DynamicMessage, DynamicMessage> method(Descriptor type) {
            DynamicMessage prototype = DynamicMessage.getDefaultInstance(type);
            return MethodDescriptor.newBuilder(ProtoUtils.marshaller(prototype), ProtoUtils.marshaller(prototype))
                    .setType(MethodDescriptor.MethodType.UNARY)
                    .setFullMethodName("test.Service/Method")
                    .build();
        }

        /** What is wrong with a message in protobuf's text format: "field: description". */
        List<String> faults(String text) {
            DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
            try {
                TextFormat.merge(text, message);
            } catch (TextFormat.ParseException e) {
                throw new AssertionError(e);
            }
            return check.violations(message.build()).stream()
                    .map(fault -> fault.field() + ": " + fault.description())
                    .toList();
        }

        List<String> unchecked() {
            return ((ContractCheck<DynamicMessage>) check).unchecked();
        }
    }
}
