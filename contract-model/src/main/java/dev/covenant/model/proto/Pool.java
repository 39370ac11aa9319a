package dev.covenant.model.proto;

import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.JavaFeaturesProto;
import com.google.protobuf.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The descriptors of a set, linked, and the extensions among them, with which custom options can be read.
 */
final class Pool {
    private final Map<String, FileDescriptor> files = new LinkedHashMap<>();
    private final ExtensionRegistry extensions = ExtensionRegistry.newInstance();
    /** The options' own types, when a contract imports them. */
    private final Map<String, Descriptor> optionTypes = new LinkedHashMap<>();

    private Pool() {}

    /**
     * Links a set in which what a file imports stands before it.
     *
     * @throws DescriptorValidationException when protobuf-java does not take what protoc took
     * @throws InvalidProtocolBufferException when the bytes are no descriptor set
     */
    static Pool of(byte[] bytes) throws DescriptorValidationException, InvalidProtocolBufferException {
        // Initialised the other way round, protobuf-java 4.36 fails.
        DescriptorProtos.getDescriptor();
        ExtensionRegistry features = ExtensionRegistry.newInstance();
        features.add(JavaFeaturesProto.java_);
        Pool pool = new Pool();
        for (FileDescriptorProto file :
                FileDescriptorSet.parseFrom(bytes, features).getFileList()) {
            pool.link(file);
        }
        return pool;
    }

    private void link(FileDescriptorProto file) throws DescriptorValidationException {
        List<FileDescriptor> dependencies = new ArrayList<>();
        for (String name : file.getDependencyList()) {
            FileDescriptor dependency = files.get(name);
            if (dependency != null) {
                dependencies.add(dependency);
            }
        }
        FileDescriptor linked = FileDescriptor.buildFrom(file, dependencies.toArray(FileDescriptor[]::new), true);
        files.put(file.getName(), linked);
        register(linked);
    }

    private void register(FileDescriptor file) {
        file.getExtensions().forEach(this::register);
        Deque<Descriptor> waiting = new ArrayDeque<>(file.getMessageTypes());
        while (!waiting.isEmpty()) {
            Descriptor type = waiting.remove();
            if (file.getName().equals("google/protobuf/descriptor.proto")) {
                optionTypes.put(type.getFullName(), type);
            }
            type.getExtensions().forEach(this::register);
            waiting.addAll(type.getNestedTypes());
        }
    }

    private void register(FieldDescriptor extension) {
        if (extension.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
            extensions.add(extension, DynamicMessage.getDefaultInstance(extension.getMessageType()));
        } else {
            extensions.add(extension);
        }
    }

    /** All files, what is imported first. */
    List<FileDescriptor> files() {
        return List.copyOf(files.values());
    }

    /** Options with the custom ones understood, in the vocabulary of the set. */
    DynamicMessage options(Message options) {
        Descriptor type =
                optionTypes.getOrDefault(options.getDescriptorForType().getFullName(), options.getDescriptorForType());
        try {
            return DynamicMessage.parseFrom(type, options.toByteString(), extensions);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("protoc checked the options of its own output", e);
        }
    }
}
