package dev.covenant.codegen.grpc;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/**
 * The forms of a method: one with options, one without.
 */
final class Methods {
    private Methods() {}

    /** Takes what goes, and options. */
    static MethodSpec.Builder full(MethodPlan plan, TypeName argument, TypeName result) {
        return start(plan, result)
                .addParameter(argument, plan.argumentName())
                .addParameter(RuntimeNames.CALL_OPTIONS, "options");
    }

    /** Takes what goes and calls the other form. */
    static MethodSpec.Builder brief(MethodPlan plan, TypeName argument, TypeName result) {
        return start(plan, result)
                .addParameter(argument, plan.argumentName())
                .addStatement("return $N($N, $T.none())", plan.name(), plan.argumentName(), RuntimeNames.CALL_OPTIONS);
    }

    private static MethodSpec.Builder start(MethodPlan plan, TypeName result) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(plan.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
        if (plan.isDeprecated()) {
            method.addAnnotation(RuntimeNames.DEPRECATED);
        }
        return method;
    }

    /** {@code caller.call(UserServiceMethods.GET_USER, request, options)}. */
    static CodeBlock call(ServicePlan service, MethodPlan plan, String callerMethod) {
        return CodeBlock.of(
                "return caller.$L($T.$N, $N, options)",
                callerMethod,
                service.named(ServicePlan.METHODS),
                plan.constant(),
                plan.argumentName());
    }
}
