package dev.covenant.codegen.grpc;

import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.Location;
import dev.covenant.model.MessageFacts.Oneof;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What protoc makes of a message or enum that no compiler takes, though protoc does not mind.
 */
final class MessageRefusals {
    /** Measured with protoc 4.36: with one more, some method of the class is larger than the 64 KiB that a method may have. */
    private static final int MOST_FIELDS = 2_500;

    /** Likewise, the initializer of the enum. */
    private static final int MOST_VALUES = 4_000;

    /** In every message's class. */
    private static final String BUILDER = "Builder";

    private final BiConsumer<String, Location> refuse;
    private final Map<String, List<String>> nested = new HashMap<>();

    /** @param refuse is told what is wrong, and where */
    MessageRefusals(Contract contract, BiConsumer<String, Location> refuse) {
        this.refuse = refuse;
        for (TypeDef type : contract.types().values()) {
            Optional<String> parent = JavaClasses.Place.of(type).parent();
            parent.ifPresent(
                    name -> nested.computeIfAbsent(name, n -> new ArrayList<>()).addAll(classesOf(type)));
        }
    }

    void check(TypeDef type) {
        if (type instanceof ObjectType message) {
            check(message);
        } else if (type instanceof EnumType values && values.values().size() > MOST_VALUES && !isDivided(values)) {
            refuse.accept(
                    "protoc makes one Java class of all " + values.values().size()
                            + " values, which is more than a class can hold",
                    type.location());
        }
    }

    static boolean isDivided(EnumType values) {
        return values.enumeration().orElseThrow().options().isTrue("features.(pb.java).large_enum");
    }

    private void check(ObjectType message) {
        if (message.properties().size() > MOST_FIELDS) {
            refuse.accept(
                    "protoc makes one Java class of all " + message.properties().size()
                            + " fields, which is more than a class can hold",
                    message.location());
        }
        List<String> taken = new ArrayList<>(List.of(BUILDER));
        boolean outermost = message.message().orElseThrow().parent().isEmpty();
        if (outermost && JavaClasses.simpleName(message.name()).equals(BUILDER)) {
            taken.add(BUILDER);
        }
        message.message().orElseThrow().oneofs().stream()
                .map(MessageRefusals::caseOf)
                .forEach(taken::add);
        taken.addAll(nested.getOrDefault(message.name(), List.of()));
        twins(taken, message, "two classes in the message");
        List<String> constants = message.properties().stream()
                .map(field -> field.name().toUpperCase(Locale.ROOT) + "_FIELD_NUMBER")
                .toList();
        twins(constants, message, "two fields");
    }

    private void twins(List<String> names, ObjectType message, String what) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                refuse.accept("protoc gives " + what + " the Java name '" + name + "'", message.location());
            }
        }
    }

    /** The enum that tells which member of a oneof is set: upper case begins it, and follows underscores and digits. */
    private static String caseOf(Oneof oneof) {
        StringBuilder name = new StringBuilder();
        boolean begins = true;
        for (char c : oneof.name().toCharArray()) {
            if (c != '_') {
                name.append(begins ? Character.toUpperCase(c) : c);
            }
            begins = c == '_' || Character.isDigit(c);
        }
        return name + "Case";
    }

    private static List<String> classesOf(TypeDef type) {
        String name = JavaClasses.simpleName(type.name());
        return type instanceof ObjectType ? List.of(name, name + "OrBuilder") : List.of(name);
    }
}
