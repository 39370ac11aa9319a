package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The short forms of a method that takes a request and options: the request alone, and what every request has instead of it.
 */
final class Overloads {
    private final OperationPlan plan;
    private final String method;
    private final TypeName returns;
    private final boolean documented;

    private Overloads(OperationPlan plan, String method, TypeName returns, boolean documented) {
        this.plan = plan;
        this.method = method;
        this.returns = returns;
        this.documented = documented;
    }

    /** Those of a service's interface. */
    static Overloads of(OperationPlan plan, View view) {
        return new Overloads(plan, view.method(), view.type(), true);
    }

    /** The same with another result, told about at the interface. */
    static Overloads of(OperationPlan plan, View view, TypeName returns) {
        return new Overloads(plan, view.method(), returns, false);
    }

    /** All of them: one for the request, two for arguments unless there are too many. */
    List<MethodSpec> all(Modifier... modifiers) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(requestOnly(modifiers));
        plan.arguments().ifPresent(arguments -> {
            methods.add(positional(arguments, false, modifiers));
            methods.add(positional(arguments, true, modifiers));
        });
        return methods;
    }

    /** The form that takes the request alone. */
    MethodSpec requestOnly(Modifier... modifiers) {
        return start(modifiers)
                .addParameter(plan.request(), "request")
                .addStatement(call(CodeBlock.of("request"), none()))
                .build();
    }

    private MethodSpec positional(List<Argument> arguments, boolean withOptions, Modifier... modifiers) {
        MethodSpec.Builder form = start(modifiers);
        arguments.forEach(argument -> form.addParameter(Given.type(argument.type()), argument.name()));
        String options = optionsName(arguments);
        if (withOptions) {
            form.addParameter(RuntimeNames.CALL_OPTIONS, options);
        }
        String names = arguments.stream().map(Argument::name).collect(Collectors.joining(", "));
        CodeBlock request = CodeBlock.of("$T.of($L)", plan.request(), names);
        return form.addStatement(call(request, withOptions ? CodeBlock.of("$N", options) : none()))
                .build();
    }

    private MethodSpec.Builder start(Modifier... modifiers) {
        MethodSpec.Builder form = MethodSpec.methodBuilder(method)
                .addJavadoc(documented ? OperationDocs.shortForm(plan, method) : CodeBlock.of(""))
                .addModifiers(modifiers)
                .returns(returns);
        if (plan.isDeprecated()) {
            form.addAnnotation(Annotations.DEPRECATED);
        }
        return form;
    }

    private CodeBlock call(CodeBlock request, CodeBlock options) {
        String format = returns.equals(TypeName.VOID) ? "$N($L, $L)" : "return $N($L, $L)";
        return CodeBlock.of(format, method, request, options);
    }

    private static CodeBlock none() {
        return CodeBlock.of("$T.none()", RuntimeNames.CALL_OPTIONS);
    }

    private static String optionsName(List<Argument> arguments) {
        String name = "options";
        while (isTaken(name, arguments)) {
            name = "call" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
        return name;
    }

    private static boolean isTaken(String name, List<Argument> arguments) {
        return arguments.stream().anyMatch(argument -> argument.name().equals(name));
    }
}
