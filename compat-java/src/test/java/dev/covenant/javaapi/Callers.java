package dev.covenant.javaapi;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.covenant.codegen.GeneratedFile;
import dev.covenant.javaapi.Break.Two;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Users of an API that name everything in it, one thing on each line, so that what a compiler says of a line is what it says of the thing.
 */
final class Callers {
    private static final int LINES_A_FILE = 1_000;

    private final List<String> things = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private Callers() {}

    /** @param removed types whose members nobody asks for */
    static Callers of(JavaApi api, Set<String> removed) {
        Callers callers = new Callers();
        for (JavaType type : api.types()) {
            callers.add(type.shown(), "static void %s(" + type.name() + " self) {}");
            if (!removed.contains(type.canonicalName())) {
                callers.add(type);
            }
        }
        return callers;
    }

    /** What a break is called in these terms. */
    static String thing(Break broken) {
        return switch (broken.rule()) {
            case TYPE_REMOVED, TYPE_KIND_CHANGED -> broken.element();
            case SUPERTYPE_REMOVED ->
                broken.element() + " is " + broken.before().orElseThrow();
            default -> broken.element() + " = " + broken.before().orElseThrow();
        };
    }

    private void add(JavaType type) {
        String self = type.name() + " self";
        for (TypeName parent : type.supertypes()) {
            add(
                    type.shown() + " is " + JavaTypes.shown(parent),
                    "static void %s(" + self + ") { " + parent + " it = self; }");
        }
        Two two = new Two(type, Optional.empty());
        type.methods().forEach(method -> add(thing(two, method), call(type, method)));
        type.fields()
                .forEach(field -> add(
                        thing(Break.ofField(SourceRule.CONSTANT_REMOVED, Reach.BOTH, two, field, Optional.empty())),
                        "static void %s() { " + field.type() + " it = " + type.name() + "." + field.name() + "; }"));
    }

    private static String thing(Two two, JavaMethod method) {
        return thing(Break.ofMethod(SourceRule.METHOD_REMOVED, Reach.BOTH, two, method, Optional.empty()));
    }

    private static String call(JavaType type, JavaMethod method) {
        String variables = method.variables().isEmpty()
                ? ""
                : method.variables().stream().map(Callers::declared).collect(Collectors.joining(", ", "<", "> "));
        String parameters = IntStream.range(0, method.arguments().size())
                .mapToObj(i -> method.types().get(i) + " a" + i)
                .collect(Collectors.joining(", "));
        String given = IntStream.range(0, method.arguments().size())
                .mapToObj(i -> "a" + i)
                .collect(Collectors.joining(", "));
        boolean onValue = !method.isStatic() && !method.isConstructor();
        String self = onValue ? type.name() + " self" + (parameters.isEmpty() ? "" : ", ") : "";
        String target = method.isConstructor()
                ? "new " + type.name()
                : (onValue ? "self" : type.name().toString()) + "." + method.name();
        TypeName result = method.isConstructor() ? type.name() : method.returns();
        String thrown = method.exceptions().isEmpty()
                ? ""
                : method.exceptions().stream()
                        .map(TypeName::toString)
                        .collect(Collectors.joining(", ", " throws ", ""));
        String before = result.equals(TypeName.VOID) ? "" : result + " it = ";
        return "static " + variables + "void %s(" + self + parameters + ")" + thrown + " { " + before + target + "("
                + given + "); }";
    }

    private static String declared(TypeVariableName variable) {
        return variable.bounds().stream().allMatch(ClassName.OBJECT::equals)
                ? variable.name()
                : variable.name() + " extends "
                        + variable.bounds().stream().map(TypeName::toString).collect(Collectors.joining(" & "));
    }

    private void add(String thing, String line) {
        lines.add(line.replaceFirst("%s\\(", "line" + things.size() + "("));
        things.add(thing);
    }

    /** One class for each thousand. */
    List<GeneratedFile> sources() {
        List<GeneratedFile> files = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LINES_A_FILE) {
            String name = "Caller" + from / LINES_A_FILE;
            String content = lines.subList(from, Math.min(lines.size(), from + LINES_A_FILE)).stream()
                    .collect(Collectors.joining("\n", "package users; final class " + name + " {\n", "\n}\n"));
            files.add(new GeneratedFile("users/" + name + ".java", content));
        }
        return files;
    }

    /** The things on whose lines something is wrong. */
    Set<String> wrong(List<Diagnostic<? extends JavaFileObject>> complaints) {
        return complaints.stream()
                .map(complaint -> {
                    String file = complaint.getSource().getName();
                    int number = Integer.parseInt(file.replaceAll("\\D", ""));
                    return things.get(number * LINES_A_FILE + (int) complaint.getLineNumber() - 2);
                })
                .collect(Collectors.toSet());
    }

    int size() {
        return things.size();
    }
}
