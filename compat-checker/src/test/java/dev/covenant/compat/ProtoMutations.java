package dev.covenant.compat;

import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import dev.covenant.compat.ProtoModel.Enumeration;
import dev.covenant.compat.ProtoModel.Field;
import dev.covenant.compat.ProtoModel.Kind;
import dev.covenant.compat.ProtoModel.Msg;
import dev.covenant.compat.ProtoModel.Often;
import dev.covenant.compat.ProtoModel.Rpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes proto files and changes them, at random and in the same way for the same seed. */
final class ProtoMutations {
    private static final List<FieldDescriptorProto.Type> SCALARS = List.of(
            FieldDescriptorProto.Type.TYPE_INT32,
            FieldDescriptorProto.Type.TYPE_INT64,
            FieldDescriptorProto.Type.TYPE_UINT32,
            FieldDescriptorProto.Type.TYPE_UINT64,
            FieldDescriptorProto.Type.TYPE_SINT32,
            FieldDescriptorProto.Type.TYPE_SINT64,
            FieldDescriptorProto.Type.TYPE_FIXED32,
            FieldDescriptorProto.Type.TYPE_FIXED64,
            FieldDescriptorProto.Type.TYPE_SFIXED32,
            FieldDescriptorProto.Type.TYPE_SFIXED64,
            FieldDescriptorProto.Type.TYPE_BOOL,
            FieldDescriptorProto.Type.TYPE_FLOAT,
            FieldDescriptorProto.Type.TYPE_DOUBLE,
            FieldDescriptorProto.Type.TYPE_STRING,
            FieldDescriptorProto.Type.TYPE_BYTES);
    private static final List<FieldDescriptorProto.Type> KEYS = List.of(
            FieldDescriptorProto.Type.TYPE_STRING,
            FieldDescriptorProto.Type.TYPE_INT32,
            FieldDescriptorProto.Type.TYPE_INT64,
            FieldDescriptorProto.Type.TYPE_BOOL,
            FieldDescriptorProto.Type.TYPE_FIXED32);

    private final Random random;

    ProtoMutations(Random random) {
        this.random = random;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    ProtoModel model() {
        ProtoModel model = new ProtoModel(chance(60));
        int enums = 1 + random.nextInt(2);
        for (int i = 0; i < enums; i++) {
            Enumeration type = new Enumeration(model.fresh("E"));
            // Without a value that stands for what is not known a new one cannot be foreseen.
            type.values.put(0, type.name + (chance(70) ? "_UNSPECIFIED" : "_FIRST"));
            int values = 1 + random.nextInt(4);
            for (int number = 1; number <= values; number++) {
                type.values.put(number, model.fresh(type.name + "_V"));
            }
            model.enums.add(type);
        }
        int messages = 2 + random.nextInt(4);
        for (int i = 0; i < messages; i++) {
            model.messages.add(new Msg(model.fresh("M")));
        }
        model.messages.forEach(message -> fields(model, message));
        int rpcs = random.nextInt(4);
        for (int i = 0; i < rpcs; i++) {
            model.rpcs.add(rpc(model));
        }
        int touches = chance(40) ? 1 + random.nextInt(4) : 0;
        for (int i = 0; i < touches; i++) {
            touch(model);
        }
        return model;
    }

    /** Says something beside, or takes it back. */
    private void touch(ProtoModel model) {
        boolean back = !model.touches.isEmpty() && chance(50);
        ProtoTouch touch = any(back ? List.copyOf(model.touches.keySet()) : List.of(ProtoTouch.values()));
        if (model.touches.remove(touch) == null) {
            model.touches.put(touch, any(model.messages).name);
        }
    }

    private void fields(ProtoModel model, Msg message) {
        if (chance(20)) {
            message.reservedNumbers.add(20);
            message.reservedNames.add("gone");
        }
        int fields = 1 + random.nextInt(6);
        String oneof = chance(40) ? model.fresh("o") : "";
        for (int i = 0; i < fields; i++) {
            Field field = field(model, message);
            boolean member = !oneof.isEmpty() && field.isSingle() && chance(50);
            message.fields.add(member ? field.withOneof(oneof) : field);
        }
    }

    private Rpc rpc(ProtoModel model) {
        return new Rpc(
                model.fresh("Call"),
                any(model.messages).name,
                any(model.messages).name,
                chance(20),
                chance(20),
                random.nextInt(3));
    }

    private Kind kind(ProtoModel model) {
        int dice = random.nextInt(100);
        if (dice < 15 && !model.enums.isEmpty()) {
            return new Kind(FieldDescriptorProto.Type.TYPE_ENUM, any(model.enums).name);
        }
        return dice < 35
                ? new Kind(FieldDescriptorProto.Type.TYPE_MESSAGE, any(model.messages).name)
                : Kind.of(any(SCALARS));
    }

    private Field field(ProtoModel model, Msg message) {
        Kind kind = kind(model);
        boolean single = kind.type() == FieldDescriptorProto.Type.TYPE_MESSAGE || !model.proto3;
        int dice = random.nextInt(100);
        Often often = dice < 15
                ? Often.REPEATED
                : dice < 25
                        ? Often.MAP
                        : dice < 30 && !model.proto3 && kind.type() != FieldDescriptorProto.Type.TYPE_MESSAGE
                                ? Often.REQUIRED
                                : dice < 55 && !single ? Often.OPTIONAL : Often.PLAIN;
        String name = model.fresh("f");
        Field field = new Field(message.freeNumber(), name, name, kind, often, any(KEYS), "", "");
        boolean number = kind.type() == FieldDescriptorProto.Type.TYPE_INT32 && often == Often.PLAIN && !model.proto3;
        return number && chance(30) ? field.withDefault(String.valueOf(random.nextInt(3))) : field;
    }

    /** One change anywhere; sometimes none, where there is nothing to change. */
    void mutate(ProtoModel model) {
        int dice = random.nextInt(100);
        if (dice < 60) {
            inMessage(model, any(model.messages));
        } else if (dice < 80) {
            inEnum(model, any(model.enums));
        } else if (dice < 86) {
            inService(model);
        } else if (dice < 95) {
            touch(model);
        } else if (dice < 98) {
            Msg message = new Msg(model.fresh("M"));
            message.fields.add(field(model, message));
            model.messages.add(message);
        } else {
            model.messages.stream()
                    .filter(message -> model.messages.size() > 2 && !model.isUsed(message.name))
                    .findAny()
                    .ifPresent(model.messages::remove);
        }
    }

    /** One change of the fields of a message. */
    void inMessage(ProtoModel model, Msg message) {
        if (message.fields.isEmpty() || chance(20)) {
            Field fresh = field(model, message);
            List<String> oneofs = oneofs(message);
            boolean member = fresh.isSingle() && !oneofs.isEmpty() && chance(30);
            message.fields.add(member ? fresh.withOneof(any(oneofs)) : fresh);
            return;
        }
        int at = random.nextInt(message.fields.size());
        Field field = message.fields.get(at);
        switch (random.nextInt(8)) {
            case 0, 1 -> remove(message, field, chance(70), chance(70));
            case 2 -> message.fields.set(at, field.withName(model.fresh("f")));
            case 3 -> message.fields.set(at, field.withKind(near(model, field.kind())));
            case 4 -> message.fields.set(at, often(model, field));
            case 5 -> message.fields.set(at, oneof(model, message, field));
            case 6 -> unreserve(message);
            default -> message.fields.set(at, otherJsonOrDefault(model, field));
        }
    }

    private Field otherJsonOrDefault(ProtoModel model, Field field) {
        boolean defaults =
                !model.proto3 && field.isSingle() && field.kind().type() == FieldDescriptorProto.Type.TYPE_INT32;
        return defaults && chance(70)
                ? field.withDefault(String.valueOf(random.nextInt(9)))
                : field.withJson(model.fresh("j"));
    }

    private static void unreserve(Msg message) {
        message.reservedNumbers.clear();
        message.reservedNames.clear();
    }

    void remove(Msg message, Field field, boolean number, boolean name) {
        message.fields.remove(field);
        if (number) {
            message.reservedNumbers.add(field.number());
        }
        if (name) {
            message.reservedNames.add(field.name());
        }
    }

    private static List<String> oneofs(Msg message) {
        return message.fields.stream()
                .map(Field::oneof)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private Kind near(ProtoModel model, Kind kind) {
        return kind.name().isEmpty() ? Kind.of(any(SCALARS)) : kind(model);
    }

    private Field often(ProtoModel model, Field field) {
        List<Often> all = new ArrayList<>(List.of(Often.PLAIN, Often.REPEATED, Often.MAP));
        if (model.proto3 && field.kind().type() != FieldDescriptorProto.Type.TYPE_MESSAGE) {
            all.add(Often.OPTIONAL);
        } else if (!model.proto3 && field.kind().type() != FieldDescriptorProto.Type.TYPE_MESSAGE) {
            all.add(Often.REQUIRED);
        }
        return field.withOften(any(all));
    }

    private Field oneof(ProtoModel model, Msg message, Field field) {
        if (!field.isSingle()) {
            return field;
        }
        if (!field.oneof().isEmpty()) {
            return field.withOneof(chance(60) ? "" : model.fresh("o"));
        }
        List<String> oneofs = oneofs(message);
        return field.withOneof(oneofs.isEmpty() || chance(50) ? model.fresh("o") : any(oneofs));
    }

    private void inEnum(ProtoModel model, Enumeration type) {
        int dice = random.nextInt(100);
        List<Integer> numbers = type.values.keySet().stream().filter(n -> n > 0).toList();
        if (dice < 40 || numbers.isEmpty()) {
            int most = Math.max(
                    type.values.keySet().stream().mapToInt(n -> n).max().orElse(0),
                    type.reservedNumbers.stream().mapToInt(n -> n).max().orElse(0));
            type.values.put(most + 1, model.fresh(type.name + "_V"));
        } else if (dice < 75) {
            int number = any(numbers);
            String name = type.values.remove(number);
            if (chance(70)) {
                type.reservedNumbers.add(number);
            }
            if (chance(70)) {
                type.reservedNames.add(name);
            }
        } else {
            type.values.put(any(numbers), model.fresh(type.name + "_V"));
        }
    }

    private void inService(ProtoModel model) {
        int dice = random.nextInt(100);
        if (dice < 30 || model.rpcs.isEmpty()) {
            model.rpcs.add(rpc(model));
            return;
        }
        int at = random.nextInt(model.rpcs.size());
        Rpc rpc = model.rpcs.get(at);
        if (dice < 50) {
            model.rpcs.remove(at);
        } else if (dice < 70) {
            Rpc other = rpc(model);
            model.rpcs.set(at, new Rpc(rpc.name(), other.in(), rpc.out(), rpc.clientStreams(), rpc.serverStreams(), 0));
        } else {
            boolean streams = !rpc.serverStreams();
            model.rpcs.set(
                    at, new Rpc(rpc.name(), rpc.in(), rpc.out(), rpc.clientStreams(), streams, random.nextInt(3)));
        }
    }
}
