package dev.covenant.grpc;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.MessageOrBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A field of a request, or of a message in it, by the names that the contract gives: {@code user.id}. */
final class FieldPath {
    private final List<FieldDescriptor> fields;

    private FieldPath(List<FieldDescriptor> fields) {
        this.fields = fields;
    }

    /**
     * The path in the requests of a method.
     *
     * @throws IllegalArgumentException when the request has no such field, or it is no single value
     */
    static FieldPath of(MethodDescriptor<?, ?> method, String path) {
        if (!(method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema)) {
            throw new IllegalArgumentException(
                    method.getFullMethodName() + " does not tell what its request is made of");
        }
        List<FieldDescriptor> fields = new ArrayList<>();
        Descriptor within = schema.getMethodDescriptor().getInputType();
        for (String name : path.split("\\.", -1)) {
            FieldDescriptor field = within == null ? null : within.findFieldByName(name);
            if (field == null || field.isRepeated()) {
                throw new IllegalArgumentException(
                        "requests of " + method.getFullMethodName() + " have no field " + path);
            }
            fields.add(field);
            within = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE ? field.getMessageType() : null;
        }
        if (within != null) {
            throw new IllegalArgumentException(path + " is a message, not a value, in " + method.getFullMethodName());
        }
        return new FieldPath(List.copyOf(fields));
    }

    /** Its value as text; absent when it, or a message on the way to it, is not set. */
    Optional<String> read(Object request) {
        if (!(request instanceof Message message)) {
            return Optional.empty();
        }
        MessageOrBuilder within = message;
        for (FieldDescriptor field : fields.subList(0, fields.size() - 1)) {
            if (!within.hasField(field)) {
                return Optional.empty();
            }
            within = (MessageOrBuilder) within.getField(field);
        }
        FieldDescriptor last = fields.get(fields.size() - 1);
        if (last.hasPresence() && !within.hasField(last)) {
            return Optional.empty();
        }
        String text = within.getField(last).toString();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
