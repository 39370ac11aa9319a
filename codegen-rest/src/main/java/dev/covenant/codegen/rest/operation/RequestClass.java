package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Javadocs;
import dev.covenant.codegen.Literals;
import dev.covenant.model.Docs;
import dev.covenant.model.Literal;
import dev.covenant.model.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The class of what an operation is asked with: parameters and body.
 */
final class RequestClass implements GeneratedType {
    private final OperationPlan plan;
    private final List<AnnotationSpec> annotations;
    private final List<Slot> slots;

    RequestClass(OperationPlan plan, List<AnnotationSpec> annotations) {
        this.plan = plan;
        this.annotations = annotations;
        this.slots = slots(plan);
    }

    @Override
    public ClassName name() {
        return plan.request();
    }

    @Override
    public Map<String, Located> origins() {
        Map<String, Located> origins = new HashMap<>();
        plan.operation()
                .body()
                .ifPresent(body -> plan.body()
                        .ifPresent(
                                planned -> planned.options().forEach(option -> origins.put(option.javaName(), body))));
        plan.parameters().forEach(parameter -> origins.put(parameter.javaName(), parameter.parameter()));
        origins.put("", plan.operation());
        return origins;
    }

    @Override
    public TypeSpec spec() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name())
                .addAnnotations(annotations)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "What $L is asked with.\n",
                        Javadocs.inline(plan.operation().name()))
                .addMethod(constructor());
        plan.arguments().ifPresent(arguments -> type.addMethod(of(arguments)));
        new BuiltClass(name(), slots).addTo(type);
        return type.addType(builder()).build();
    }

    private static List<Slot> slots(OperationPlan plan) {
        List<Slot> slots = new ArrayList<>();
        for (ParameterPlan p : plan.parameters()) {
            slots.add(new Slot(
                    p.javaName(),
                    p.type(),
                    p.isRequired(),
                    p.parameter().name(),
                    said(p),
                    p.parameter().docs()));
        }
        plan.body().ifPresent(body -> {
            boolean required = body.isAlwaysPreferred();
            for (BodyPlan.Option o : body.options()) {
                slots.add(new Slot(o.javaName(), o.content().type(), required, "the body", said(body, o), body.docs()));
            }
            if (body.hasChoice()) {
                CodeBlock said =
                        CodeBlock.of("The media type of the body, where it is not the first that is declared.");
                slots.add(new Slot("contentType", RuntimeNames.STRING, false, "contentType", said, Docs.none()));
            }
        });
        return slots;
    }

    private static CodeBlock said(ParameterPlan plan) {
        CodeBlock docs = Javadocs.of(plan.parameter().docs());
        CodeBlock place = CodeBlock.of(
                "In the $L: $L.$L",
                plan.parameter().in().name().toLowerCase(Locale.ROOT),
                Javadocs.inline(plan.parameter().name()),
                fallback(plan));
        return docs.isEmpty() ? place : CodeBlock.of("$L\n\n<p>$L", docs, place);
    }

    private static CodeBlock fallback(ParameterPlan plan) {
        return plan.parameter()
                .defaultValue()
                .filter(value -> !(value instanceof Literal.Members || value instanceof Literal.Items))
                .map(value -> CodeBlock.of(" When it is not sent: $L.", Javadocs.inline(value.toString())))
                .orElse(CodeBlock.of(""));
    }

    private static CodeBlock said(BodyPlan body, BodyPlan.Option option) {
        CodeBlock docs = Javadocs.of(body.docs());
        CodeBlock types = CodeBlock.of(
                "The body, as $L.",
                Javadocs.inline(String.join(", ", option.content().mediaTypes())));
        return docs.isEmpty() ? types : CodeBlock.of("$L\n\n<p>$L", docs, types);
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(name().nestedClass("Builder"), "from");
        for (Slot slot : slots) {
            if (slot.required()) {
                constructor.addStatement(
                        "this.$1N = required(from.$1N, $2L)", slot.name(), Literals.text(slot.label()));
            } else {
                constructor.addStatement("this.$1N = from.$1N", slot.name());
            }
        }
        plan.body().ifPresent(body -> addChecks(body, constructor));
        return constructor.build();
    }

    private void addChecks(BodyPlan body, MethodSpec.Builder constructor) {
        if (body.required() && body.options().size() > 1) {
            String none = body.options().stream()
                    .map(option -> option.javaName() + " == null")
                    .collect(Collectors.joining(" && "));
            constructor
                    .beginControlFlow("if ($L)", none)
                    .addStatement(
                            "throw new $T($S)", IllegalStateException.class, name().simpleName() + " needs the body")
                    .endControlFlow();
        }
        if (body.hasChoice()) {
            body.options()
                    .forEach(option -> constructor
                            .beginControlFlow("if (contentType != null && $N != null)", option.javaName())
                            .addStatement(
                                    "$T.named($T.$N, contentType)",
                                    RuntimeNames.CONTENT,
                                    plan.name(),
                                    plan.constant(option.content()))
                            .endControlFlow());
        }
    }

    private MethodSpec of(List<Argument> arguments) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name());
        CodeBlock.Builder build = CodeBlock.builder().add("return builder()");
        for (Argument argument : arguments) {
            method.addParameter(Given.type(argument.type()), argument.name());
            build.add(".$1N($1N)", argument.name());
        }
        return method.addStatement(build.add(".build()").build()).build();
    }

    private TypeSpec builder() {
        BuilderClass builder = new BuilderClass(name(), slots);
        TypeSpec.Builder type = builder.spec();
        slots.forEach(slot -> type.addMethod(builder.setter(slot, unsetOthers(slot))));
        return type.addMethod(MethodSpec.methodBuilder("build")
                        .addJavadoc(
                                "The finished request.\n\n@throws $T when something that is required is missing\n",
                                IllegalStateException.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(name())
                        .addStatement("return new $T(this)", name())
                        .build())
                .build();
    }

    /** A request has one body. */
    private CodeBlock unsetOthers(Slot slot) {
        CodeBlock.Builder code = CodeBlock.builder();
        plan.body()
                .map(BodyPlan::options)
                .filter(options -> contains(options, slot))
                .ifPresent(options -> options.stream()
                        .filter(option -> !option.javaName().equals(slot.name()))
                        .forEach(option -> code.addStatement("this.$N = null", option.javaName())));
        return code.build();
    }

    private static boolean contains(List<BodyPlan.Option> options, Slot slot) {
        return options.stream().anyMatch(option -> option.javaName().equals(slot.name()));
    }
}
