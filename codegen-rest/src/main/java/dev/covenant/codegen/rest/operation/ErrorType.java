package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.Javadocs;
import dev.covenant.codegen.Literals;
import javax.lang.model.element.Modifier;

/**
 * The nested exception of a declared error: clients catch it, servers throw it.
 */
final class ErrorType {
    private static final String CONTEXT = "context";

    private final OperationPlan plan;
    private final Failure failure;
    private final ClassName name;

    ErrorType(OperationPlan plan, Failure failure) {
        this.plan = plan;
        this.failure = failure;
        this.name = plan.name().nestedClass(failure.javaName());
    }

    TypeSpec spec() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addAnnotation(Annotations.suppress("serial"))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(RuntimeNames.HTTP_ERROR)
                .addJavadoc(docs())
                .addMethod(constructor());
        for (ContentPlan content : failure.contents()) {
            type.addField(FieldSpec.builder(stored(content), field(content))
                    .addModifiers(Modifier.PRIVATE, Modifier.FINAL, Modifier.TRANSIENT)
                    .build());
            type.addMethod(of(content)).addMethod(accessor(content));
        }
        if (failure.contents().isEmpty()) {
            type.addMethod(ofNothing());
        }
        return type.build();
    }

    private CodeBlock docs() {
        String status = failure.status().isDefault()
                ? "Any status that is not declared"
                : failure.status().text();
        CodeBlock said = Javadocs.of(failure.docs());
        return said.isEmpty() ? CodeBlock.of("$L.\n", status) : CodeBlock.of("$L: $L\n", status, said);
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(RuntimeNames.ERROR_CONTEXT, CONTEXT)
                .addStatement("super($N)", CONTEXT);
        for (ContentPlan content : failure.contents()) {
            constructor.addParameter(stored(content), field(content));
            constructor.addStatement("this.$1N = $1N", field(content));
        }
        return constructor.build();
    }

    private MethodSpec of(ContentPlan content) {
        CodeBlock bodies = failure.contents().stream()
                .map(other -> CodeBlock.of("$L", other.equals(content) ? field(content) : "null"))
                .collect(CodeBlock.joining(", "));
        return factory("of" + content.suffix())
                .addParameter(content.type(), field(content))
                .addStatement("return new $T($L, $L)", name, local(), bodies)
                .build();
    }

    private MethodSpec ofNothing() {
        return factory("of").addStatement("return new $T($L)", name, local()).build();
    }

    private MethodSpec.Builder factory(String method) {
        MethodSpec.Builder factory = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name);
        return failure.status().isExact() ? factory : factory.addParameter(int.class, "status");
    }

    private CodeBlock local() {
        CodeBlock operation = Literals.text(plan.operation().name());
        return failure.status().isExact()
                ? CodeBlock.of(
                        "$T.local($L, $L)",
                        RuntimeNames.ERROR_CONTEXT,
                        operation,
                        failure.status().code())
                : CodeBlock.of("$T.local($L, status)", RuntimeNames.ERROR_CONTEXT, operation);
    }

    private MethodSpec accessor(ContentPlan content) {
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(field(content)).addModifiers(Modifier.PUBLIC);
        if (failure.isAmbiguous()) {
            return accessor.addJavadoc("The body, when it came as one of: $L.\n", mediaTypes(content))
                    .returns(ParameterizedTypeName.get(
                            RuntimeNames.OPTIONAL, content.type().box()))
                    .addStatement("return $T.ofNullable($N)", RuntimeNames.OPTIONAL, field(content))
                    .build();
        }
        return accessor.returns(content.type())
                .addStatement("return $N", field(content))
                .build();
    }

    private static CodeBlock mediaTypes(ContentPlan content) {
        return Javadocs.inline(String.join(", ", content.mediaTypes()));
    }

    private TypeName stored(ContentPlan content) {
        return failure.isAmbiguous() ? Annotations.nullable(content.type()) : content.type();
    }

    private static String field(ContentPlan content) {
        return "body" + content.suffix();
    }
}
