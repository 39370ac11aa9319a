package dev.covenant.javaapi;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.covenant.codegen.grpc.GrpcGenerator;
import dev.covenant.codegen.grpc.JavaClasses;
import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.Located;
import dev.covenant.model.MessageFacts;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.TypeDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The classes that protoc's Java generator makes of messages and enums, derived by its rules: names and accessors, without what all messages
 * have alike.
 */
final class ProtoMessages {
    private final Contract contract;
    private final JavaClasses classes;
    private final Set<String> files;
    private final Set<String> closed = new HashSet<>();
    private final List<JavaType> types = new ArrayList<>();

    private ProtoMessages(Contract contract) {
        this.contract = contract;
        this.classes = new JavaClasses(contract);
        this.files = GrpcGenerator.sources(contract);
    }

    /** Those of the files that Java is made of. */
    static List<JavaType> of(Contract contract) {
        ProtoMessages messages = new ProtoMessages(contract);
        contract.proto().orElseThrow().files().stream()
                .filter(file -> messages.files.contains(file.path()))
                .forEach(messages::add);
        contract.types().values().forEach(messages::add);
        return messages.types;
    }

    private void add(ProtoFile file) {
        if (file.syntax().equals("proto2")) {
            closed.add(file.path());
        }
        add(JavaClasses.outer(file), JavaType.Kind.CLASS, List.of(), List.of(), Map.of("", file));
    }

    private void add(TypeDef type) {
        if (type instanceof ObjectType message
                && files.contains(message.message().orElseThrow().file())) {
            addMessage(message, classes.of(type));
        } else if (type instanceof EnumType values
                && files.contains(values.enumeration().orElseThrow().file())) {
            addEnum(values, classes.of(type));
        }
    }

    private void addMessage(ObjectType message, ClassName name) {
        Map<String, Located> origins = new HashMap<>(Map.of("", message));
        ClassName builder = name.nestedClass("Builder");
        List<JavaMethod> getters = new ArrayList<>();
        List<JavaMethod> setters = new ArrayList<>();
        List<JavaField> numbers = new ArrayList<>();
        FieldNames names = FieldNames.of(message);
        boolean open = !closed.contains(message.message().orElseThrow().file());
        for (Property field : message.properties()) {
            FieldMembers members = new FieldMembers(contract, names.of(field), field, builder, open);
            members.getters().forEach(method -> origins.put(method.name(), field));
            members.setters().forEach(method -> origins.put(method.name(), field));
            getters.addAll(members.getters());
            setters.addAll(members.setters());
            JavaField number = constant(constantOf(field.name()) + "_FIELD_NUMBER", TypeName.INT);
            origins.put(number.name(), field);
            numbers.add(number);
        }
        for (MessageFacts.Oneof oneof : message.message().orElseThrow().oneofs()) {
            JavaMethod cases = addOneof(message, oneof, name);
            origins.put(cases.name(), oneof);
            getters.add(cases);
        }
        add(name, JavaType.Kind.CLASS, getters, numbers, origins);
        setters.addAll(getters);
        add(builder, JavaType.Kind.CLASS, setters, List.of(), origins);
        ClassName both = name.peerClass(name.simpleName() + "OrBuilder");
        add(both, JavaType.Kind.INTERFACE, List.of(), List.of(), Map.of("", message));
    }

    private JavaMethod addOneof(ObjectType message, MessageFacts.Oneof oneof, ClassName owner) {
        String name = FieldNames.camel(oneof.name(), true);
        ClassName cases = owner.nestedClass(name + "Case");
        Map<String, Located> origins = new HashMap<>(Map.of("", oneof));
        List<JavaField> constants = new ArrayList<>();
        constants.add(constant(constantOf(name) + "_NOT_SET", cases));
        for (Property field : message.properties()) {
            if (FieldNames.facts(field).oneof().filter(oneof.name()::equals).isPresent()) {
                constants.add(constant(constantOf(field.name()), cases));
                origins.put(constantOf(field.name()), field);
            }
        }
        add(cases, JavaType.Kind.ENUM, List.of(), constants, origins);
        return FieldMembers.method(cases, "get" + name + "Case");
    }

    private void addEnum(EnumType type, ClassName name) {
        Map<String, Located> origins = new HashMap<>(Map.of("", type));
        List<JavaField> constants = new ArrayList<>();
        for (EnumType.Value value : type.values()) {
            String label = value.literal() instanceof Literal.Text text ? text.value() : value.label();
            constants.add(constant(label, name));
            constants.add(constant(label + "_VALUE", TypeName.INT));
            origins.put(label, value);
            origins.put(label + "_VALUE", value);
        }
        if (type.open()) {
            constants.add(constant("UNRECOGNIZED", name));
        }
        add(name, JavaType.Kind.ENUM, List.of(), constants, origins);
    }

    private static String constantOf(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static JavaField constant(String name, TypeName type) {
        return new JavaField(name, type, true);
    }

    private void add(
            ClassName name,
            JavaType.Kind kind,
            List<JavaMethod> methods,
            List<JavaField> fields,
            Map<String, Located> origins) {
        types.add(new JavaType(name, kind, true, List.of(), methods, fields, origins));
    }
}
