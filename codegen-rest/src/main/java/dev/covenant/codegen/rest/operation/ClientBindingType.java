package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The nested class that writes an operation's request and reads its answers. That of the first way to call it knows how; those
 * of further ways leave writing and errors to it.
 */
final class ClientBindingType {
    private static final String IN = "in";

    private final OperationPlan plan;
    private final View view;

    ClientBindingType(OperationPlan plan, View view) {
        this.plan = plan;
        this.view = view;
    }

    TypeSpec spec() {
        TypeSpec.Builder type = TypeSpec.classBuilder(view.binding("Client"))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(
                        ParameterizedTypeName.get(RuntimeNames.CLIENT_BINDING, plan.request(), view.argument()))
                .addMethod(write())
                .addMethod(read())
                .addMethod(accepts());
        if (isMain()) {
            type.addMethod(failure());
        }
        return type.build();
    }

    private boolean isMain() {
        return view.equals(plan.main());
    }

    private MethodSpec write() {
        MethodSpec.Builder method = override("write")
                .addParameter(plan.request(), "request")
                .addParameter(RuntimeNames.REQUEST_WRITER, "out");
        if (!isMain()) {
            return method.addStatement("CLIENT.write(request, out)").build();
        }
        for (ParameterPlan parameter : plan.parameters()) {
            method.addStatement("out.param($N, request.$N)", parameter.constant(), parameter.javaName());
        }
        plan.body().ifPresent(body -> addBody(body, method));
        return method.build();
    }

    private void addBody(BodyPlan body, MethodSpec.Builder method) {
        boolean one = body.options().size() == 1;
        for (BodyPlan.Option option : body.options()) {
            CodeBlock statement = CodeBlock.of("out.body($L, request.$N)", chosen(option), option.javaName());
            if (one && !option.isChosenByBody()) {
                method.addStatement(statement);
            } else {
                method.beginControlFlow("if (request.$N != null)", option.javaName())
                        .addStatement(statement)
                        .endControlFlow();
            }
        }
    }

    /** The media type that is sent: what the sender says, or what the bytes say of themselves, or the first. */
    private CodeBlock chosen(BodyPlan.Option option) {
        String constant = plan.constant(option.content());
        if (option.hasChoice()) {
            return CodeBlock.of("$T.named($N, request.contentType)", RuntimeNames.CONTENT, constant);
        }
        return option.isChosenByBody()
                ? CodeBlock.of(
                        "$T.named($N, request.$N.mediaType().orElse(null))",
                        RuntimeNames.CONTENT,
                        constant,
                        option.javaName())
                : CodeBlock.of("$N.get(0)", constant);
    }

    private MethodSpec read() {
        MethodSpec.Builder method =
                override("read").returns(view.argument()).addParameter(RuntimeNames.RESPONSE_READER, IN);
        for (Reading reading : view.readings()) {
            method.beginControlFlow("if ($L)", reading.success().status().matches())
                    .addCode(outcome(reading))
                    .endControlFlow();
        }
        return method.addStatement(isMain() ? "throw failure(in)" : "throw CLIENT.failure(in)")
                .build();
    }

    private CodeBlock outcome(Reading reading) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (reading.content().isEmpty()) {
            code.addStatement("in.empty()");
        }
        Optional<CodeBlock> body =
                reading.content().map(content -> CodeBlock.of("in.body($N)", plan.constant(content)));
        return switch (reading.outcome()) {
            case VALUE ->
                code.addStatement("return $L", body.orElse(CodeBlock.of("null")))
                        .build();
            case VARIANT ->
                code.addStatement("return new $T($L)", variant(reading), arguments(reading, body))
                        .build();
            case ALTERNATIVE ->
                code.addStatement("throw in.alternative($L)", Literals.text(alternative(reading)))
                        .build();
        };
    }

    private TypeName variant(Reading reading) {
        return plan.name()
                .nestedClass(Views.RESULT)
                .nestedClass(reading.success().variant());
    }

    private static CodeBlock arguments(Reading reading, Optional<CodeBlock> body) {
        List<CodeBlock> arguments = new ArrayList<>();
        if (!reading.success().status().isExact()) {
            arguments.add(CodeBlock.of("in.status()"));
        }
        body.ifPresent(arguments::add);
        return CodeBlock.join(arguments, ", ");
    }

    /** Which method would have returned it. */
    private String alternative(Reading reading) {
        String status = reading.success().status().text();
        return plan.views().stream()
                .filter(other -> other.kind() == View.Kind.RESULT)
                .findFirst()
                .map(result -> status + " is a result of " + result.method() + " only")
                .orElse(status + " has no body of this kind");
    }

    private MethodSpec accepts() {
        CodeBlock types = view.accepts().stream().map(Literals::text).collect(CodeBlock.joining(",$W"));
        return override("accepts")
                .returns(ParameterizedTypeName.get(RuntimeNames.LIST, RuntimeNames.STRING))
                .addStatement("return $T.of($L)", RuntimeNames.LIST, types)
                .build();
    }

    private MethodSpec failure() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("failure")
                .returns(RuntimeNames.CALL_EXCEPTION)
                .addParameter(RuntimeNames.RESPONSE_READER, IN);
        for (Failure failure : plan.answers().failures()) {
            CodeBlock condition = failure.status().isDefault()
                    ? CodeBlock.of("in.status() / 100 != 2")
                    : failure.status().matches();
            method.beginControlFlow("if ($L)", condition)
                    .addCode(error(failure))
                    .endControlFlow();
        }
        return method.addStatement("return in.undeclared()").build();
    }

    private CodeBlock error(Failure failure) {
        CodeBlock.Builder code = CodeBlock.builder();
        TypeName type = plan.name().nestedClass(failure.javaName());
        if (failure.contents().isEmpty()) {
            return code.addStatement("in.empty()")
                    .addStatement("return new $T(in.error())", type)
                    .build();
        }
        for (ContentPlan content :
                failure.contents().subList(1, failure.contents().size())) {
            code.beginControlFlow("if ($L)", carries(content))
                    .addStatement("return new $T(in.error(), $L)", type, bodies(failure, content))
                    .endControlFlow();
        }
        return code.addStatement(
                        "return new $T(in.error(), $L)",
                        type,
                        bodies(failure, failure.contents().get(0)))
                .build();
    }

    /** Whether the body came as one of these media types. */
    private CodeBlock carries(ContentPlan content) {
        CodeBlock types = content.mediaTypes().stream().map(Literals::text).collect(CodeBlock.joining(",$W"));
        return CodeBlock.of(
                "$T.bestMatch($T.of($L), in.headers().first($S).orElse(\"\")) >= 0",
                RuntimeNames.MEDIA_TYPES,
                RuntimeNames.LIST,
                types,
                "Content-Type");
    }

    private CodeBlock bodies(Failure failure, ContentPlan read) {
        return failure.contents().stream()
                .map(content -> content.equals(read)
                        ? CodeBlock.of("in.body($N)", plan.constant(content))
                        : CodeBlock.of("null"))
                .collect(CodeBlock.joining(", "));
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC);
    }
}
