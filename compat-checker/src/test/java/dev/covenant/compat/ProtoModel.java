package dev.covenant.compat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodOptions;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import dev.covenant.model.Contract;
import dev.covenant.model.proto.DescriptorSets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A proto file that tests can change, and its descriptors; the package is {@code p}. */
final class ProtoModel {
    static final String FILE = "p.proto";

    final boolean proto3;
    final List<Msg> messages = new ArrayList<>();
    final List<Enumeration> enums = new ArrayList<>();
    final List<Rpc> rpcs = new ArrayList<>();
    /** What the file says beside, and of which message, where it is of one. */
    final Map<ProtoTouch, String> touches = new EnumMap<>(ProtoTouch.class);
    /** Names and numbers are given once. */
    private int names;

    ProtoModel(boolean proto3) {
        this.proto3 = proto3;
    }

    /** The type of a field: a scalar, or a message or enumeration by name. */
    record Kind(FieldDescriptorProto.Type type, String name) {
        static Kind of(FieldDescriptorProto.Type type) {
            return new Kind(type, "");
        }
    }

    enum Often {
        PLAIN,
        OPTIONAL,
        REQUIRED,
        REPEATED,
        MAP
    }

    record Field(
            int number,
            String name,
            String json,
            Kind kind,
            Often often,
            FieldDescriptorProto.Type key,
            String oneof,
            String def) {
        Field(int number, String name, Kind kind, Often often) {
            this(number, name, name, kind, often, FieldDescriptorProto.Type.TYPE_STRING, "", "");
        }

        Field withKind(Kind other) {
            return new Field(number, name, json, other, often, key, oneof, "");
        }

        Field withOften(Often other) {
            return new Field(number, name, json, kind, other, key, "", "");
        }

        Field withName(String other) {
            return new Field(number, other, other, kind, often, key, oneof, def);
        }

        Field withJson(String other) {
            return new Field(number, name, other, kind, often, key, oneof, def);
        }

        Field withOneof(String other) {
            return new Field(number, name, json, kind, Often.PLAIN, key, other, "");
        }

        Field withDefault(String other) {
            return new Field(number, name, json, kind, often, key, oneof, other);
        }

        boolean isSingle() {
            return often == Often.PLAIN || often == Often.OPTIONAL;
        }
    }

    static final class Msg {
        final String name;
        final List<Field> fields = new ArrayList<>();
        final Set<Integer> reservedNumbers = new LinkedHashSet<>();
        final Set<String> reservedNames = new LinkedHashSet<>();

        Msg(String name) {
            this.name = name;
        }

        int freeNumber() {
            int most = fields.stream().mapToInt(Field::number).max().orElse(0);
            return Math.max(
                            most,
                            reservedNumbers.stream().mapToInt(n -> n).max().orElse(0))
                    + 1;
        }

        String fullName() {
            return "p." + name;
        }
    }

    static final class Enumeration {
        final String name;
        final Map<Integer, String> values = new TreeMap<>();
        final Set<Integer> reservedNumbers = new LinkedHashSet<>();
        final Set<String> reservedNames = new LinkedHashSet<>();

        Enumeration(String name) {
            this.name = name;
        }
    }

    record Rpc(String name, String in, String out, boolean clientStreams, boolean serverStreams, int idempotency) {}

    String fresh(String prefix) {
        names++;
        return prefix + names;
    }

    ProtoModel copy() {
        ProtoModel copy = new ProtoModel(proto3);
        copy.names = names;
        for (Msg message : messages) {
            Msg other = new Msg(message.name);
            other.fields.addAll(message.fields);
            other.reservedNumbers.addAll(message.reservedNumbers);
            other.reservedNames.addAll(message.reservedNames);
            copy.messages.add(other);
        }
        for (Enumeration type : enums) {
            Enumeration other = new Enumeration(type.name);
            other.values.putAll(type.values);
            other.reservedNumbers.addAll(type.reservedNumbers);
            other.reservedNames.addAll(type.reservedNames);
            copy.enums.add(other);
        }
        copy.rpcs.addAll(rpcs);
        copy.touches.putAll(touches);
        return copy;
    }

    /** The same with its declarations in another order. */
    ProtoModel shuffled(Random random) {
        ProtoModel copy = copy();
        Collections.shuffle(copy.messages, random);
        Collections.shuffle(copy.enums, random);
        Collections.shuffle(copy.rpcs, random);
        copy.messages.forEach(message -> Collections.shuffle(message.fields, random));
        return copy;
    }

    boolean isUsed(String type) {
        boolean touched = touches.containsValue(type);
        boolean inFields = messages.stream()
                .flatMap(message -> message.fields.stream())
                .anyMatch(field -> field.kind().name().equals(type));
        return inFields
                || touched
                || rpcs.stream()
                        .anyMatch(rpc -> rpc.in().equals(type) || rpc.out().equals(type));
    }

    Contract contract() {
        return DescriptorSets.contract(
                FileDescriptorSet.newBuilder().addFile(proto()).build().toByteArray(), List.of(FILE));
    }

    FileDescriptor descriptor() {
        try {
            return FileDescriptor.buildFrom(proto(), new FileDescriptor[0]);
        } catch (DescriptorValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    FileDescriptorProto proto() {
        FileDescriptorProto.Builder file =
                FileDescriptorProto.newBuilder().setName(FILE).setPackage("p").setSyntax(proto3 ? "proto3" : "proto2");
        messages.forEach(message -> file.addMessageType(message(message)));
        enums.forEach(type -> file.addEnumType(enumeration(type)));
        ServiceDescriptorProto.Builder service =
                ServiceDescriptorProto.newBuilder().setName("S");
        for (Rpc rpc : rpcs) {
            service.addMethod(MethodDescriptorProto.newBuilder()
                    .setName(rpc.name())
                    .setInputType(".p." + rpc.in())
                    .setOutputType(".p." + rpc.out())
                    .setClientStreaming(rpc.clientStreams())
                    .setServerStreaming(rpc.serverStreams())
                    .setOptions(MethodOptions.newBuilder()
                            .setIdempotencyLevel(MethodOptions.IdempotencyLevel.forNumber(rpc.idempotency()))));
        }
        file.addService(service);
        touches.forEach((touch, message) -> touch.apply(file, message));
        return file.build();
    }

    private static EnumDescriptorProto enumeration(Enumeration type) {
        EnumDescriptorProto.Builder builder = EnumDescriptorProto.newBuilder().setName(type.name);
        type.values.forEach((number, name) -> builder.addValue(
                EnumValueDescriptorProto.newBuilder().setName(name).setNumber(number)));
        type.reservedNumbers.forEach(
                number -> builder.addReservedRange(EnumDescriptorProto.EnumReservedRange.newBuilder()
                        .setStart(number)
                        .setEnd(number)));
        return builder.addAllReservedName(type.reservedNames).build();
    }

    private DescriptorProto message(Msg message) {
        DescriptorProto.Builder builder = DescriptorProto.newBuilder().setName(message.name);
        List<String> oneofs = message.fields.stream()
                .map(Field::oneof)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
        oneofs.forEach(
                name -> builder.addOneofDecl(OneofDescriptorProto.newBuilder().setName(name)));
        for (Field field : message.fields) {
            FieldDescriptorProto.Builder proto = field(message, field);
            if (!field.oneof().isEmpty()) {
                proto.setOneofIndex(oneofs.indexOf(field.oneof()));
            } else if (proto3 && field.often() == Often.OPTIONAL) {
                proto.setProto3Optional(true).setOneofIndex(builder.getOneofDeclCount());
                builder.addOneofDecl(OneofDescriptorProto.newBuilder().setName("_" + field.name()));
            }
            if (field.often() == Often.MAP) {
                builder.addNestedType(entry(field));
            }
            builder.addField(proto);
        }
        message.reservedNumbers.forEach(number -> builder.addReservedRange(
                DescriptorProto.ReservedRange.newBuilder().setStart(number).setEnd(number + 1)));
        return builder.addAllReservedName(message.reservedNames).build();
    }

    private static String entryName(Field field) {
        return Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1) + "Entry";
    }

    private static DescriptorProto entry(Field field) {
        FieldDescriptorProto.Builder key =
                FieldDescriptorProto.newBuilder().setName("key").setNumber(1).setType(field.key());
        FieldDescriptorProto.Builder value =
                typed(field.kind()).setName("value").setNumber(2);
        return DescriptorProto.newBuilder()
                .setName(entryName(field))
                .setOptions(MessageOptions.newBuilder().setMapEntry(true))
                .addField(key.setLabel(Label.LABEL_OPTIONAL).setJsonName("key"))
                .addField(value.setLabel(Label.LABEL_OPTIONAL).setJsonName("value"))
                .build();
    }

    private static FieldDescriptorProto.Builder typed(Kind kind) {
        FieldDescriptorProto.Builder builder = FieldDescriptorProto.newBuilder().setType(kind.type());
        return kind.name().isEmpty() ? builder : builder.setTypeName(".p." + kind.name());
    }

    private static FieldDescriptorProto.Builder field(Msg message, Field field) {
        FieldDescriptorProto.Builder builder = field.often() == Often.MAP
                ? FieldDescriptorProto.newBuilder()
                        .setType(FieldDescriptorProto.Type.TYPE_MESSAGE)
                        .setTypeName("." + message.fullName() + "." + entryName(field))
                : typed(field.kind());
        if (!field.def().isEmpty()) {
            builder.setDefaultValue(field.def());
        }
        Label label = field.often() == Often.REPEATED || field.often() == Often.MAP
                ? Label.LABEL_REPEATED
                : field.often() == Often.REQUIRED ? Label.LABEL_REQUIRED : Label.LABEL_OPTIONAL;
        return builder.setName(field.name())
                .setNumber(field.number())
                .setLabel(label)
                .setJsonName(field.json());
    }
}
