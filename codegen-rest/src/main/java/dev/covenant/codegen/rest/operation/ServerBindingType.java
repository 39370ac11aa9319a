package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.Literals;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The nested class that reads an operation's request and writes its answers. That of the first way that is served knows how;
 * those of further ways leave reading and errors to it.
 */
final class ServerBindingType {
    private final OperationPlan plan;
    private final View view;

    ServerBindingType(OperationPlan plan, View view) {
        this.plan = plan;
        this.view = view;
    }

    /** The constant of the binding that others lean on. */
    static String mainConstant(OperationPlan plan) {
        return plan.served().get(0).bindingConstant("Server");
    }

    TypeSpec spec() {
        return TypeSpec.classBuilder(view.binding("Server"))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(
                        ParameterizedTypeName.get(RuntimeNames.SERVER_BINDING, plan.request(), view.argument()))
                .addMethod(read())
                .addMethod(write())
                .addMethod(writeError())
                .addMethod(mediaTypes("produces", produces()))
                .addMethod(mediaTypes("consumes", consumes()))
                .build();
    }

    private boolean isMain() {
        return view.equals(plan.served().get(0));
    }

    private MethodSpec read() {
        MethodSpec.Builder method =
                override("read").returns(plan.request()).addParameter(RuntimeNames.REQUEST_READER, "in");
        if (!isMain()) {
            return method.addStatement("return $N.read(in)", mainConstant(plan)).build();
        }
        ClassName builder = plan.request().nestedClass("Builder");
        method.addStatement("$T request = $T.builder()", builder, plan.request());
        plan.parametersToRead()
                .forEach(p -> method.addStatement(
                        "request.$N = in.param($N, $L)",
                        p.javaName(),
                        p.constant(),
                        p.schema().orElseThrow()));
        plan.body()
                .ifPresent(body -> method.addStatement(
                        "in.body($L, $T.of($L))", body.required(), RuntimeNames.LIST, options(body)));
        return method.addStatement("in.reject()")
                .addStatement("return request.build()")
                .build();
    }

    private CodeBlock options(BodyPlan body) {
        CodeBlock.Builder code = CodeBlock.builder().add("$>");
        String separator = "\n";
        for (BodyPlan.Option option : body.options()) {
            for (int i = 0; i < option.schemas().size(); i++) {
                code.add(separator).add(option(option, i));
                separator = ",\n";
            }
        }
        return code.add("$<").build();
    }

    private CodeBlock option(BodyPlan.Option option, int index) {
        ContentPlan content = option.content();
        CodeBlock sink = option.hasChoice()
                ? CodeBlock.of(
                        "value -> request.$N(value).contentType($L)",
                        option.javaName(),
                        Literals.text(content.media().get(index).name()))
                : CodeBlock.of("value -> request.$N = value", option.javaName());
        return CodeBlock.of(
                "new $T<>($N.get($L), $L, $L)",
                RuntimeNames.BODY_OPTION,
                plan.constant(content),
                index,
                option.schemas().get(index),
                sink);
    }

    private MethodSpec write() {
        MethodSpec.Builder method = override("write")
                .addParameter(view.argument(), "result")
                .addParameter(RuntimeNames.RESPONSE_WRITER, "out");
        for (Reading reading : view.readings()) {
            if (view.kind() == View.Kind.RESULT) {
                variant(reading, method);
            } else if (reading.outcome() == Reading.Outcome.VALUE) {
                method.addStatement("out.status($L)", reading.success().status().code());
                reading.content().ifPresent(c -> method.addStatement("out.body(result, $N)", plan.constant(c)));
                return method.build();
            }
        }
        return method.build();
    }

    private void variant(Reading reading, MethodSpec.Builder method) {
        TypeName type = plan.name()
                .nestedClass(Views.RESULT)
                .nestedClass(reading.success().variant());
        method.beginControlFlow("if (result instanceof $T it)", type).addStatement("out.status(it.status())");
        reading.content().ifPresent(c -> method.addStatement("out.body(it.value(), $N)", plan.constant(c)));
        method.endControlFlow();
    }

    private MethodSpec writeError() {
        MethodSpec.Builder method = override("writeError")
                .returns(boolean.class)
                .addParameter(RuntimeNames.HTTP_ERROR, "error")
                .addParameter(RuntimeNames.RESPONSE_WRITER, "out");
        if (!isMain()) {
            return method.addStatement("return $N.writeError(error, out)", mainConstant(plan))
                    .build();
        }
        for (Failure failure : plan.answers().failures()) {
            method.beginControlFlow("if (error instanceof $T it)", plan.name().nestedClass(failure.javaName()))
                    .addStatement("out.status(it.status())")
                    .addCode(errorBodies(failure))
                    .addStatement("return true")
                    .endControlFlow();
        }
        return method.addStatement("return false").build();
    }

    private CodeBlock errorBodies(Failure failure) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (ContentPlan content : failure.contents()) {
            String accessor = "body" + content.suffix();
            if (failure.isAmbiguous()) {
                code.addStatement("it.$N().ifPresent(body -> out.body(body, $N))", accessor, plan.constant(content));
            } else {
                code.addStatement("out.body(it.$N(), $N)", accessor, plan.constant(content));
            }
        }
        return code.build();
    }

    private Set<String> produces() {
        Set<String> types = new LinkedHashSet<>();
        view.readings().forEach(r -> r.content().map(ContentPlan::mediaTypes).ifPresent(types::addAll));
        return types;
    }

    private Set<String> consumes() {
        Set<String> types = new LinkedHashSet<>();
        Optional<BodyPlan> body = plan.body();
        body.ifPresent(b -> b.options().forEach(o -> types.addAll(o.content().mediaTypes())));
        return types;
    }

    private static MethodSpec mediaTypes(String name, Set<String> types) {
        CodeBlock texts = types.stream().map(Literals::text).collect(CodeBlock.joining(",$W"));
        return override(name)
                .returns(ParameterizedTypeName.get(RuntimeNames.LIST, RuntimeNames.STRING))
                .addStatement("return $T.of($L)", RuntimeNames.LIST, texts)
                .build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC);
    }
}
