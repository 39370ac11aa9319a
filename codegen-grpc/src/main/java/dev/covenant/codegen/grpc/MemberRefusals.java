package dev.covenant.codegen.grpc;

import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.Located;
import dev.covenant.model.Location;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.SourceVersion;

/**
 * Members that protoc or its plugin would give a name that Java keeps for itself, or one that hides a package which the class is in
 * need of: in {@code ns.v1.E}, a constant {@code ns} is what {@code ns.v1.M} begins with.
 */
final class MemberRefusals {
    private static final String LIBRARY = "com";

    private final JavaClasses classes;
    private final BiConsumer<String, Location> refuse;

    /** @param refuse is told what is wrong, and where */
    MemberRefusals(JavaClasses classes, BiConsumer<String, Location> refuse) {
        this.classes = classes;
        this.refuse = refuse;
    }

    void check(TypeDef type, Location name) {
        String simple = JavaClasses.simpleName(type.name());
        if (simple.equals(LIBRARY) || simple.equals("java") || simple.equals(root(type))) {
            refuse.accept("in a Java class called '" + simple + "' the package of that name cannot be reached", name);
        }
        if (type instanceof ObjectType message) {
            message.properties().forEach(field -> check(field.name(), field));
            message.message().orElseThrow().oneofs().forEach(oneof -> check(oneof.name(), oneof));
        } else if (type instanceof EnumType values) {
            check(values);
        }
    }

    /** Underscores are what a name in camel case loses; protoc writes {@code _} when nothing is left. */
    void check(String name, Located member) {
        if (name.chars().allMatch(c -> c == '_')) {
            refuse.accept("'" + name + "' is called '_' in Java, which nothing may be called", member.location());
        }
    }

    private void check(EnumType type) {
        Set<String> labels = new HashSet<>();
        type.values().forEach(value -> labels.add(label(value)));
        for (EnumType.Value value : type.values()) {
            String label = label(value);
            if (!SourceVersion.isName(label, SourceVersion.RELEASE_17)) {
                refuse.accept("'" + label + "' is a word of Java, which no constant may be called", value.location());
            } else if (label.equals(LIBRARY) || label.equals(root(type))) {
                refuse.accept(
                        "behind a constant called '" + label + "' the package of that name cannot be reached",
                        value.location());
            } else if (labels.contains(label + "_VALUE") && !MessageRefusals.isDivided(type)) {
                refuse.accept(
                        "protoc gives the number of '" + label + "' the name of another value, '" + label + "_VALUE'",
                        value.location());
            }
        }
    }

    private static String label(EnumType.Value value) {
        return ((Literal.Text) value.literal()).value();
    }

    private String root(TypeDef type) {
        String name = classes.packageOf(type);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
