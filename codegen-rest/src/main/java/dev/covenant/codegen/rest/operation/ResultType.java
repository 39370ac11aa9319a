package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.Javadocs;
import dev.covenant.codegen.Literals;
import javax.lang.model.element.Modifier;

/**
 * The nested sealed type of all successes, for operations with several. It has one variant that cannot be named, so that an
 * exhaustive switch needs a default: a success that is added to the contract leaves callers compiling.
 */
final class ResultType {
    private static final String LATER = "Later";

    private final OperationPlan plan;
    private final View primary;
    private final View result;
    private final ClassName name;

    ResultType(OperationPlan plan) {
        this.plan = plan;
        this.primary = plan.views().get(0);
        this.result = plan.views().get(1);
        this.name = plan.name().nestedClass(Views.RESULT);
    }

    /** The interface with its variants. */
    TypeSpec spec() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addJavadoc("The successes that the contract declares. More may be added to it: a switch needs a"
                        + " default.\n")
                .addMethod(MethodSpec.methodBuilder("status")
                        .addJavadoc("The status of the answer.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .returns(int.class)
                        .build());
        for (Reading reading : result.readings()) {
            type.addPermittedSubclass(name.nestedClass(reading.success().variant()));
            type.addType(variant(reading));
        }
        return type.addPermittedSubclass(plan.name().nestedClass(LATER)).build();
    }

    /** The variant that nobody sees. */
    TypeSpec later() {
        return TypeSpec.classBuilder(LATER)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Stands for what is not declared yet; never made.\n")
                .addSuperinterface(name)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(status().addStatement("return 0").build())
                .build();
    }

    /** Gives the result that callers usually want out of all of them. */
    MethodSpec primary() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("primary")
                .addModifiers(Modifier.STATIC)
                .returns(primary.type())
                .addParameter(name, "result");
        for (Reading reading : primary.readings()) {
            if (reading.outcome() == Reading.Outcome.VALUE) {
                method.beginControlFlow(
                                "if (result instanceof $T$L)", variantName(reading), primary.isVoid() ? "" : " it")
                        .addStatement(primary.isVoid() ? "return" : "return it.value()")
                        .endControlFlow();
            }
        }
        return method.addStatement(
                        "throw new $T($T.local($L), result.status(), $L)",
                        RuntimeNames.ALTERNATIVE_RESULT,
                        RuntimeNames.CALL_FACTS,
                        Literals.text(plan.operation().name()),
                        Literals.text("the result is one of " + result.method() + " only"))
                .build();
    }

    private ClassName variantName(Reading reading) {
        return name.nestedClass(reading.success().variant());
    }

    private TypeSpec variant(Reading reading) {
        Success success = reading.success();
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        if (!success.status().isExact()) {
            components.addParameter(int.class, "status");
        }
        reading.content().ifPresent(content -> components.addParameter(content.type(), "value"));
        TypeSpec.Builder variant = TypeSpec.recordBuilder(success.variant())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(docs(success))
                .recordConstructor(components.build())
                .addSuperinterface(name);
        if (success.status().isExact()) {
            variant.addMethod(
                    status().addStatement("return $L", success.status().code()).build());
        }
        return variant.build();
    }

    private static CodeBlock docs(Success success) {
        CodeBlock said = Javadocs.of(success.docs());
        return said.isEmpty()
                ? CodeBlock.of("$L.\n", success.status().text())
                : CodeBlock.of("$L: $L\n", success.status().text(), said);
    }

    private static MethodSpec.Builder status() {
        return MethodSpec.methodBuilder("status")
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class);
    }
}
