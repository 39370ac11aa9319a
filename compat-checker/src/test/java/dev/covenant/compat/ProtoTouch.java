package dev.covenant.compat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileOptions;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodOptions;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import java.util.List;
import java.util.function.Consumer;

/**
 * What files say beside fields, values and methods: options, extensions, other services. Each can be said and be taken back.
 */
enum ProtoTouch {
    JAVA_PACKAGE(options(file -> file.setJavaPackage("org.example.other"))),
    JAVA_OUTER_CLASS(options(file -> file.setJavaOuterClassname("Outside"))),
    JAVA_FILES(options(file -> file.setJavaMultipleFiles(true))),
    GO_PACKAGE(options(file -> file.setGoPackage("example.org/other"))),
    CSHARP(options(file -> file.setCsharpNamespace("Example.Other"))),
    RUBY(options(file -> file.setRubyPackage("Example::Other"))),
    PHP(options(file -> file.setPhpNamespace("Example\\Other").setPhpClassPrefix("Ex"))),
    OBJC(options(file -> file.setObjcClassPrefix("EXO"))),
    SWIFT(options(file -> file.setSwiftPrefix("Ex"))),
    ARENAS(options(file -> file.setCcEnableArenas(false))),
    LITE(options(file -> file.setOptimizeFor(FileOptions.OptimizeMode.LITE_RUNTIME))),
    CHECKED_TEXT(options(file -> file.setJavaStringCheckUtf8(true))),
    DEPRECATED_FILE(options(file -> file.setDeprecated(true))),
    DEPRECATED_MESSAGE((file, name) ->
            message(file, name, message -> message.getOptionsBuilder().setDeprecated(true))),
    DEPRECATED_FIELD(
            (file, name) -> field(file, name, field -> field.getOptionsBuilder().setDeprecated(true))),
    NUMBER_AS_TEXT((file, name) -> field(file, name, ProtoTouch::numberAsText)),
    NOT_PACKED((file, name) -> field(file, name, ProtoTouch::notPacked)),
    PRINTED_NOT(
            (file, name) -> field(file, name, field -> field.getOptionsBuilder().setDebugRedact(true))),
    DEPRECATED_ENUM(
            (file, name) -> enumeration(file, type -> type.getOptionsBuilder().setDeprecated(true))),
    DEPRECATED_VALUE((file, name) -> enumeration(
            file,
            type -> type.getValueBuilder(type.getValueCount() - 1)
                    .getOptionsBuilder()
                    .setDeprecated(true))),
    ALIAS((file, name) -> enumeration(file, ProtoTouch::alias)),
    DEPRECATED_METHOD(
            (file, name) -> method(file, method -> method.getOptionsBuilder().setDeprecated(true))),
    NO_SIDE_EFFECTS((file, name) -> method(
            file,
            method -> method.getOptionsBuilder().setIdempotencyLevel(MethodOptions.IdempotencyLevel.NO_SIDE_EFFECTS))),
    RANGE((file, name) -> extensible(
            file,
            name,
            message -> message.addExtensionRange(
                    DescriptorProto.ExtensionRange.newBuilder().setStart(1000).setEnd(2000)))),
    EXTENSION(ProtoTouch::extension),
    ANOTHER_SERVICE((file, name) -> file.addService(ServiceDescriptorProto.newBuilder()
            .setName("Another")
            .addMethod(MethodDescriptorProto.newBuilder()
                    .setName("Ask")
                    .setInputType(".p." + name)
                    .setOutputType(".p." + name)))),
    ANOTHER_ENUM((file, name) -> file.addEnumType(EnumDescriptorProto.newBuilder()
            .setName("AnotherEnum")
            .addValue(com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto.newBuilder()
                    .setName("ANOTHER_NOTHING")
                    .setNumber(0)))),
    NESTED((file, name) -> message(
            file,
            name,
            message -> message.addNestedType(DescriptorProto.newBuilder().setName("Inside"))));

    /** Changes a file; the name is that of the message that is meant, or of the one that comes first. */
    interface Deed {
        void apply(FileDescriptorProto.Builder file, String name);
    }

    private final Deed deed;

    ProtoTouch(Deed deed) {
        this.deed = deed;
    }

    /** Does it, where there is something to do it to. */
    void apply(FileDescriptorProto.Builder file, String message) {
        deed.apply(file, message);
    }

    /** Whether it tells that something will go, which makes going harmless. */
    boolean announces() {
        return name().startsWith("DEPRECATED");
    }

    private static Deed options(Consumer<FileOptions.Builder> change) {
        return (file, name) -> change.accept(file.getOptionsBuilder());
    }

    private static void message(
            FileDescriptorProto.Builder file, String name, Consumer<DescriptorProto.Builder> change) {
        file.getMessageTypeBuilderList().stream()
                .filter(message -> message.getName().equals(name))
                .forEach(change);
    }

    /** Every field of the message; options that are not about it are left out. */
    private static void field(
            FileDescriptorProto.Builder file, String name, Consumer<FieldDescriptorProto.Builder> change) {
        message(file, name, message -> message.getFieldBuilderList().forEach(change));
    }

    private static void enumeration(FileDescriptorProto.Builder file, Consumer<EnumDescriptorProto.Builder> change) {
        file.getEnumTypeBuilderList().forEach(change);
    }

    private static void method(FileDescriptorProto.Builder file, Consumer<MethodDescriptorProto.Builder> change) {
        file.getServiceBuilderList()
                .forEach(service -> service.getMethodBuilderList().forEach(change));
    }

    private static void numberAsText(FieldDescriptorProto.Builder field) {
        if (List.of(FieldDescriptorProto.Type.TYPE_INT64, FieldDescriptorProto.Type.TYPE_UINT64)
                .contains(field.getType())) {
            field.getOptionsBuilder().setJstype(FieldOptions.JSType.JS_STRING);
        }
    }

    private static void notPacked(FieldDescriptorProto.Builder field) {
        if (field.getLabel() == FieldDescriptorProto.Label.LABEL_REPEATED
                && field.getType() == FieldDescriptorProto.Type.TYPE_INT32) {
            field.getOptionsBuilder().setPacked(false);
        }
    }

    private static void alias(EnumDescriptorProto.Builder type) {
        type.getOptionsBuilder().setAllowAlias(true);
        type.addValue(type.getValue(0).toBuilder().setName(type.getName() + "_ALIAS"));
    }

    private static void extensible(
            FileDescriptorProto.Builder file, String name, Consumer<DescriptorProto.Builder> change) {
        if (file.getSyntax().equals("proto2")) {
            message(file, name, change);
        }
    }

    private static void extension(FileDescriptorProto.Builder file, String name) {
        extensible(file, name, message -> {
            message.addExtensionRange(
                    DescriptorProto.ExtensionRange.newBuilder().setStart(5000).setEnd(6000));
            file.addExtension(FieldDescriptorProto.newBuilder()
                    .setName("beside_" + name)
                    .setJsonName("beside" + name)
                    .setNumber(5001)
                    .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
                    .setType(FieldDescriptorProto.Type.TYPE_STRING)
                    .setExtendee(".p." + name));
        });
    }
}
