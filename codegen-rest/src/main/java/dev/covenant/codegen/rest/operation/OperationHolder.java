package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Javadocs;
import dev.covenant.model.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The class with everything about one operation: what it is, its parameters, bodies and errors, and how both sides write and
 * read it.
 */
final class OperationHolder implements GeneratedType {
    private final OperationPlan plan;
    private final OperationConstant constant;
    private final Sides sides;
    private final List<AnnotationSpec> annotations;

    OperationHolder(OperationPlan plan, OperationConstant constant, Sides sides, List<AnnotationSpec> annotations) {
        this.plan = plan;
        this.constant = constant;
        this.sides = sides;
        this.annotations = annotations;
    }

    @Override
    public ClassName name() {
        return plan.name();
    }

    @Override
    public Map<String, Located> origins() {
        Map<String, Located> origins = new HashMap<>();
        plan.operation().responses().forEach(r -> origins.put(StatusNames.of(r.status()), r));
        plan.headers().forEach(header -> origins.put(header.constant(), header.parameter()));
        origins.put("", plan.operation());
        return origins;
    }

    @Override
    public TypeSpec spec() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name())
                .addAnnotations(annotations)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Everything about the operation $L.\n",
                        Javadocs.inline(plan.operation().name()));
        constants(type);
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        bindings(type);
        if (plan.main().kind() == View.Kind.PRIMARY) {
            ResultType result = new ResultType(plan);
            type.addMethod(result.primary()).addType(result.spec()).addType(result.later());
        }
        plan.answers().failures().forEach(failure -> type.addType(new ErrorType(plan, failure).spec()));
        return type.build();
    }

    private void constants(TypeSpec.Builder type) {
        constant.addTo(type, sides.server());
        plan.headers().forEach(header -> type.addField(header(header)));
        plan.parameters()
                .forEach(parameter -> type.addField(parameter(parameter).build()));
        plan.body().ifPresent(body -> body.options().forEach(option -> type.addField(contents(option.content()))));
        plan.answers().successes().forEach(s -> s.contents().forEach(c -> type.addField(contents(c))));
        plan.answers().failures().forEach(f -> f.contents().forEach(c -> type.addField(contents(c))));
    }

    private static FieldSpec.Builder parameter(ParameterPlan parameter) {
        TypeName type = ParameterizedTypeName.get(
                RuntimeNames.PARAMETER, parameter.type().box());
        return FieldSpec.builder(type, parameter.constant(), Modifier.STATIC, Modifier.FINAL)
                .initializer(parameter.definition());
    }

    private static FieldSpec header(ParameterPlan header) {
        CodeBlock said = Javadocs.of(header.parameter().docs());
        return parameter(header)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(said.isEmpty() ? CodeBlock.of("A header of the response.\n") : said)
                .build();
    }

    private FieldSpec contents(ContentPlan content) {
        CodeBlock media =
                content.media().stream().map(ContentPlan.Medium::content).collect(CodeBlock.joining(",\n"));
        TypeName type = ParameterizedTypeName.get(RuntimeNames.LIST, content.contentType());
        return FieldSpec.builder(type, plan.constant(content), Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", RuntimeNames.LIST, media)
                .build();
    }

    private void bindings(TypeSpec.Builder type) {
        if (sides.client()) {
            plan.views().forEach(view -> {
                type.addField(binding(view, "Client"));
                type.addMethod(fallback(view));
                type.addType(new ClientBindingType(plan, view).spec());
            });
        }
        if (sides.server()) {
            plan.served().forEach(view -> {
                type.addField(binding(view, "Server"));
                type.addType(new ServerBindingType(plan, view).spec());
            });
        }
    }

    private MethodSpec fallback(View view) {
        TypeName fallback = ParameterizedTypeName.get(RuntimeNames.FALLBACK, plan.request(), view.argument());
        return MethodSpec.methodBuilder("fallback" + view.suffix())
                .addJavadoc(
                        "What $L gives when it fails, for the settings of a client.\n", Javadocs.inline(view.method()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(RuntimeNames.OPERATION_FALLBACK)
                .addParameter(fallback, "fallback")
                .addStatement(
                        "return $1T.of($2N, fallback.fitting($3N.name(), $3N.kind()))",
                        RuntimeNames.OPERATION_FALLBACK,
                        view.bindingConstant("Client"),
                        view.operationConstant())
                .build();
    }

    private FieldSpec binding(View view, String side) {
        ClassName type = plan.name().nestedClass(view.binding(side));
        return FieldSpec.builder(type, view.bindingConstant(side), Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", type)
                .build();
    }
}
