package dev.covenant.javaapi;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.covenant.codegen.grpc.JavaClasses;
import dev.covenant.javaapi.JavaMethod.Argument;
import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.FieldFacts;
import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.FieldKind;
import dev.covenant.model.Property;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The accessors that protoc's Java generator makes of one field: those by which applications read and build messages.
 */
final class FieldMembers {
    static final ClassName BYTES = ClassName.get("com.google.protobuf", "ByteString");
    private static final ClassName STRING = ClassName.get(String.class);
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName MAP = ClassName.get(Map.class);
    private static final ClassName TEXTS = ClassName.get("com.google.protobuf", "ProtocolStringList");

    private final Contract contract;
    private final JavaClasses classes;
    private final String name;
    private final Property field;
    private final FieldFacts facts;
    private final TypeName builder;
    private final boolean open;
    private final List<JavaMethod> getters = new ArrayList<>();
    private final List<JavaMethod> setters = new ArrayList<>();

    /**
     * Derives them all.
     *
     * @param name as it stands behind {@code get}
     * @param open whether the file keeps numbers of enums that it does not know, which proto2 does not
     */
    FieldMembers(Contract contract, String name, Property field, TypeName builder, boolean open) {
        this.open = open;
        this.contract = contract;
        this.classes = new JavaClasses(contract);
        this.name = name;
        this.field = field;
        this.facts = FieldNames.facts(field);
        this.builder = builder;
        setters.add(method(builder, "clear" + name));
        switch (facts.cardinality()) {
            case MAP -> addMap();
            case REPEATED -> addMany();
            default -> addOne();
        }
    }

    /** What messages and builders have. */
    List<JavaMethod> getters() {
        return List.copyOf(getters);
    }

    /** What builders have beside that. */
    List<JavaMethod> setters() {
        return List.copyOf(setters);
    }

    private void addOne() {
        TypeName type = type(field.type());
        getters.add(method(type, "get" + name));
        setters.add(method(builder, "set" + name, type));
        if (facts.cardinality() != Cardinality.IMPLICIT) {
            getters.add(method(TypeName.BOOLEAN, "has" + name));
        }
        if (facts.kind() == FieldKind.STRING) {
            getters.add(method(BYTES, "get" + name + "Bytes"));
            setters.add(method(builder, "set" + name + "Bytes", BYTES));
        } else if (isMessage()) {
            setters.add(method(builder, "set" + name, builderOf(type)));
            setters.add(method(builder, "merge" + name, type));
            setters.add(method(builderOf(type), "get" + name + "Builder"));
        } else if (isOpenEnum(field.type())) {
            getters.add(method(TypeName.INT, "get" + name + "Value"));
            setters.add(method(builder, "set" + name + "Value", TypeName.INT));
        }
    }

    private void addMany() {
        TypeRef element = field.type() instanceof TypeRef.ListOf list ? list.element() : field.type();
        TypeName type = type(element);
        boolean text = facts.kind() == FieldKind.STRING;
        getters.add(method(text ? TEXTS : ParameterizedTypeName.get(LIST, type.box()), "get" + name + "List"));
        getters.add(method(TypeName.INT, "get" + name + "Count"));
        getters.add(method(type, "get" + name, TypeName.INT));
        setters.add(method(builder, "set" + name, TypeName.INT, type));
        setters.add(method(builder, "add" + name, type));
        TypeName some = ParameterizedTypeName.get(
                ClassName.get(Iterable.class), text ? STRING : WildcardTypeName.subtypeOf(type.box()));
        setters.add(method(builder, "addAll" + name, some));
        if (isMessage()) {
            setters.add(method(builder, "add" + name, builderOf(type)));
            setters.add(method(builder, "set" + name, TypeName.INT, builderOf(type)));
            setters.add(method(builder, "remove" + name, TypeName.INT));
        } else if (isOpenEnum(element)) {
            getters.add(method(TypeName.INT, "get" + name + "Value", TypeName.INT));
            setters.add(method(builder, "add" + name + "Value", TypeName.INT));
        }
    }

    private void addMap() {
        TypeName key = scalar(facts.mapKey().orElse(FieldKind.STRING));
        TypeRef element = field.type() instanceof TypeRef.MapOf map ? map.value() : field.type();
        TypeName value = type(element);
        TypeName map = ParameterizedTypeName.get(MAP, key.box(), value.box());
        getters.add(method(map, "get" + name + "Map"));
        getters.add(method(TypeName.INT, "get" + name + "Count"));
        getters.add(method(TypeName.BOOLEAN, "contains" + name, key));
        getters.add(method(value, "get" + name + "OrDefault", key, value));
        getters.add(method(value, "get" + name + "OrThrow", key));
        setters.add(method(builder, "put" + name, key, value));
        setters.add(method(builder, "putAll" + name, map));
        setters.add(method(builder, "remove" + name, key));
    }

    private boolean isMessage() {
        return facts.kind() == FieldKind.MESSAGE || facts.kind() == FieldKind.GROUP;
    }

    /** Those that keep numbers they do not know. */
    private boolean isOpenEnum(TypeRef type) {
        return open
                && facts.kind() == FieldKind.ENUM
                && type instanceof TypeRef.Named named
                && contract.type(named.name()) instanceof EnumType values
                && values.open();
    }

    private static ClassName builderOf(TypeName message) {
        return ((ClassName) message).nestedClass("Builder");
    }

    private TypeName type(TypeRef type) {
        return type instanceof TypeRef.Named named ? classes.of(contract.type(named.name())) : scalar(facts.kind());
    }

    private static TypeName scalar(FieldKind kind) {
        return switch (kind) {
            case DOUBLE -> TypeName.DOUBLE;
            case FLOAT -> TypeName.FLOAT;
            case INT64, UINT64, FIXED64, SFIXED64, SINT64 -> TypeName.LONG;
            case INT32, UINT32, FIXED32, SFIXED32, SINT32 -> TypeName.INT;
            case BOOL -> TypeName.BOOLEAN;
            case STRING -> STRING;
            case BYTES -> BYTES;
            case ENUM, MESSAGE, GROUP -> ClassName.OBJECT;
        };
    }

    static JavaMethod method(TypeName returns, String name, TypeName... types) {
        List<Argument> arguments = new ArrayList<>();
        for (TypeName type : types) {
            arguments.add(new Argument(types.length == 1 ? "value" : "arg" + arguments.size(), type));
        }
        return new JavaMethod(name, List.of(), arguments, returns, List.of(), false, false);
    }
}
