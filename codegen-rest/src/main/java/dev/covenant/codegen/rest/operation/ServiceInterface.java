package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Javadocs;
import dev.covenant.model.Located;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The interface of a service, which clients have and servers implement.
 */
final class ServiceInterface implements GeneratedType {
    private final ServicePlan service;
    private final List<AnnotationSpec> annotations;

    ServiceInterface(ServicePlan service, List<AnnotationSpec> annotations) {
        this.service = service;
        this.annotations = annotations;
    }

    @Override
    public ClassName name() {
        return service.api();
    }

    @Override
    public Map<String, Located> origins() {
        return service.origins();
    }

    @Override
    public TypeSpec spec() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name())
                .addAnnotations(annotations)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(docs());
        for (OperationPlan operation : service.operations()) {
            operation.views().forEach(view -> addMethods(operation, view, type));
        }
        return type.build();
    }

    private CodeBlock docs() {
        CodeBlock said = Javadocs.of(service.service().docs());
        CodeBlock own = CodeBlock.of(
                "The service $L: clients have this interface, servers implement it.\n",
                Javadocs.inline(service.service().name()));
        return said.isEmpty() ? own : CodeBlock.of("$L\n\n<p>$L", said, own);
    }

    private void addMethods(OperationPlan operation, View view, TypeSpec.Builder type) {
        type.addMethod(full(operation, view));
        Overloads overloads = Overloads.of(operation, view);
        if (view.kind() == View.Kind.RESULT) {
            type.addMethod(overloads.requestOnly(Modifier.PUBLIC, Modifier.DEFAULT));
        } else {
            type.addMethods(overloads.all(Modifier.PUBLIC, Modifier.DEFAULT));
        }
    }

    private static MethodSpec full(OperationPlan operation, View view) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(view.method())
                .addJavadoc(OperationDocs.method(operation, view))
                .addModifiers(Modifier.PUBLIC)
                .returns(view.type())
                .addParameter(operation.request(), "request")
                .addParameter(RuntimeNames.CALL_OPTIONS, "options");
        if (operation.isDeprecated()) {
            method.addAnnotation(Annotations.DEPRECATED);
        }
        return view.kind() == View.Kind.PRIMARY
                ? method.addModifiers(Modifier.DEFAULT)
                        .addStatement(primary(operation, view))
                        .build()
                : method.addModifiers(Modifier.ABSTRACT).build();
    }

    private static CodeBlock primary(OperationPlan operation, View view) {
        View result = operation.views().get(1);
        return CodeBlock.of(
                view.isVoid() ? "$T.primary($N(request, options))" : "return $T.primary($N(request, options))",
                operation.name(),
                result.method());
    }
}
