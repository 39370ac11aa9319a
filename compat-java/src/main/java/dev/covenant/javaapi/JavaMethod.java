package dev.covenant.javaapi;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A public method or constructor.
 *
 * @param name {@code <init>} for constructors
 * @param variables its own type variables
 * @param returns what it returns; for constructors {@code void}
 * @param isAbstract whether those who implement the type must have it
 */
record JavaMethod(
        String name,
        List<TypeVariableName> variables,
        List<Argument> arguments,
        TypeName returns,
        List<TypeName> exceptions,
        boolean isStatic,
        boolean isAbstract) {
    /** What class files call constructors. */
    static final String CONSTRUCTOR = "<init>";

    JavaMethod {
        variables = List.copyOf(variables);
        arguments = List.copyOf(arguments);
        exceptions = List.copyOf(exceptions);
    }

    /** One parameter. */
    record Argument(String name, TypeName type) {}

    boolean isConstructor() {
        return name.equals(CONSTRUCTOR);
    }

    List<TypeName> types() {
        return arguments.stream().map(Argument::type).toList();
    }

    List<String> argumentNames() {
        return arguments.stream().map(Argument::name).toList();
    }

    /** Name and erased parameters: no type has two methods for which they are the same. */
    String key() {
        return arguments.stream()
                .map(argument -> JavaTypes.erased(argument.type()).toString())
                .collect(Collectors.joining(",", name + "(", ")"));
    }

    /** How class files refer to it. */
    String descriptor() {
        return key() + JavaTypes.erased(returns);
    }

    /** Name and parameters as a reader writes them. */
    String call() {
        return arguments.stream()
                .map(argument -> JavaTypes.shown(argument.type()))
                .collect(Collectors.joining(", ", isConstructor() ? "(" : name + "(", ")"));
    }

    /** The whole of it as a reader writes it. */
    String declaration() {
        String start = (isStatic ? "static " : "") + (isConstructor() ? "new" : JavaTypes.shown(returns) + " " + name);
        String taken = arguments.stream()
                .map(argument -> JavaTypes.shown(argument.type()) + " " + argument.name())
                .collect(Collectors.joining(", ", "(", ")"));
        String thrown = exceptions.isEmpty()
                ? ""
                : exceptions.stream().map(JavaTypes::shown).collect(Collectors.joining(", ", " throws ", ""));
        return start + taken + thrown;
    }
}
