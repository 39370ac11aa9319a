package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.ClientFrame;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Javadocs;
import dev.covenant.model.Located;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The blocking client of a service.
 */
final class ClientClass implements GeneratedType {
    private final ServicePlan service;
    private final OperationList known;
    private final List<AnnotationSpec> annotations;

    ClientClass(ServicePlan service, OperationList known, List<AnnotationSpec> annotations) {
        this.service = service;
        this.known = known;
        this.annotations = annotations;
    }

    @Override
    public ClassName name() {
        return service.client();
    }

    @Override
    public Map<String, Located> origins() {
        return service.origins();
    }

    @Override
    public TypeSpec spec() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name())
                .addAnnotations(annotations)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Calls the service $L and waits for its answers. Safe for use by several threads.\n",
                        Javadocs.inline(service.service().name()))
                .addSuperinterface(service.api());
        new ClientFrame(name(), RuntimeNames.ENGINE, known.check()).addTo(type);
        type.addMethod(async());
        for (OperationPlan operation : service.operations()) {
            operation.views().forEach(view -> {
                type.addMethod(call(operation, view));
                type.addMethod(exchange(operation, view));
            });
        }
        return type.build();
    }

    private MethodSpec async() {
        return MethodSpec.methodBuilder("async")
                .addJavadoc("The same client for callers that do not wait; closing it does nothing.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(service.asyncClient())
                .addStatement("return $T.using(caller)", service.asyncClient())
                .build();
    }

    private static MethodSpec call(OperationPlan operation, View view) {
        CodeBlock call = CodeBlock.of("caller.call($L)", arguments(operation, view));
        return method(operation, view.method())
                .addAnnotation(Annotations.OVERRIDE)
                .returns(view.type())
                .addStatement(view.isVoid() ? "$L" : "return $L", call)
                .build();
    }

    private static MethodSpec exchange(OperationPlan operation, View view) {
        return method(operation, view.method() + "Response")
                .addJavadoc(
                        "As {@link #$L($T, $T)}, with what came around the result.\n",
                        view.method(),
                        operation.request(),
                        RuntimeNames.CALL_OPTIONS)
                .returns(ParameterizedTypeName.get(RuntimeNames.RESPONSE, view.argument()))
                .addStatement("return caller.exchange($L)", arguments(operation, view))
                .build();
    }

    /** {@code GetOrder.OPERATION, GetOrder.CLIENT, request, options}. */
    static CodeBlock arguments(OperationPlan operation, View view) {
        return CodeBlock.of(
                "$1T.$2N, $1T.$3N, request, options",
                operation.name(),
                view.operationConstant(),
                view.bindingConstant("Client"));
    }

    private static MethodSpec.Builder method(OperationPlan operation, String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(operation.request(), "request")
                .addParameter(RuntimeNames.CALL_OPTIONS, "options");
        if (operation.isDeprecated()) {
            method.addAnnotation(Annotations.DEPRECATED);
        }
        return method;
    }
}
