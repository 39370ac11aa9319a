package dev.covenant.javaapi;

import dev.covenant.compat.diff.OperationLabel;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Located;
import dev.covenant.model.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds under which other name something is there that is gone under its old one: what callers have to write instead.
 */
final class Renames {
    private final JavaApi old;
    private final JavaApi revised;
    private final Map<String, List<JavaType>> fresh = new HashMap<>();
    private final Map<String, Target> operations = new HashMap<>();

    Renames(JavaApi old, JavaApi revised) {
        this.old = old;
        this.revised = revised;
        for (JavaType type : revised.types()) {
            if (!old.has(type.name())) {
                fresh.computeIfAbsent(shape(type), key -> new ArrayList<>()).add(type);
            }
            if (type.kind() == JavaType.Kind.INTERFACE && type.origins().get("") instanceof Service) {
                type.methods().forEach(method -> note(type, method));
            }
        }
    }

    /** A method that calls an operation. */
    private record Target(JavaType type, JavaMethod method) {
        /** With the type before the method's name, which is the last word before the parameters. */
        String shown() {
            String declaration = method.declaration();
            int name = declaration.lastIndexOf(' ', declaration.indexOf('(')) + 1;
            return declaration.substring(0, name) + type.shown() + "." + declaration.substring(name);
        }
    }

    private void note(JavaType type, JavaMethod method) {
        if (type.origins().get(method.name()) instanceof HttpOperation operation) {
            operations.put(signature(operation, method), new Target(type, method));
        }
    }

    private static String signature(HttpOperation operation, JavaMethod method) {
        return OperationLabel.of(operation) + " " + method.arguments();
    }

    /** The same with its new name, if it has one. */
    Break named(Break broken) {
        return switch (broken.rule()) {
            case TYPE_REMOVED -> type(broken).map(type -> renamed(broken, type)).orElse(broken);
            case METHOD_REMOVED ->
                method(broken)
                        .or(() -> sibling(broken))
                        .map(target -> broken.became(target.shown(), origin(target)))
                        .orElse(broken);
            default -> broken;
        };
    }

    private static Break renamed(Break broken, JavaType type) {
        return broken.became(type.word() + " " + type.shown(), type.origin(""));
    }

    private static Optional<Located> origin(Target target) {
        return target.type().origin(target.method().name());
    }

    private Optional<JavaType> type(Break broken) {
        return old.type(broken.owner())
                .map(type -> fresh.getOrDefault(shape(type), List.of()))
                .filter(types -> types.size() == 1)
                .map(types -> types.get(0));
    }

    private Optional<Target> method(Break broken) {
        Function<HttpOperation, Optional<Target>> find = operation -> old.type(broken.owner()).stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.key().equals(broken.key()))
                .map(method -> operations.get(signature(operation, method)))
                .filter(target -> target != null)
                .findFirst();
        return broken.base()
                .filter(HttpOperation.class::isInstance)
                .map(HttpOperation.class::cast)
                .flatMap(find);
    }

    /** A method of the same type that is made of the same element and takes and gives the same. */
    private Optional<Target> sibling(Break broken) {
        Optional<String> identity = broken.base().flatMap(Elements::identity);
        Optional<JavaType> type = revised.type(broken.owner());
        Optional<JavaMethod> was = old.type(broken.owner()).stream()
                .flatMap(owner -> owner.methods().stream())
                .filter(method -> method.key().equals(broken.key()))
                .findFirst();
        if (identity.isEmpty() || type.isEmpty() || was.isEmpty()) {
            return Optional.empty();
        }
        List<Target> same = type.get().methods().stream()
                .filter(method -> type.get().identity(method.name()).equals(identity))
                .filter(method -> method.types().equals(was.get().types())
                        && method.returns().equals(was.get().returns()))
                .map(method -> new Target(type.get(), method))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** Everything of a type but its name. */
    private static String shape(JavaType type) {
        Pattern name = Pattern.compile("\\b" + Pattern.quote(type.name().simpleName()) + "\\b");
        StringBuilder shape = new StringBuilder(type.word());
        type.methods().stream()
                .map(method -> name.matcher(method.declaration()).replaceAll("\u2022"))
                .sorted()
                .forEach(shape::append);
        type.fields().forEach(field -> shape.append(field.name()));
        return shape.toString();
    }
}
