package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.ClientFrame;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Javadocs;
import dev.covenant.model.Located;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import javax.lang.model.element.Modifier;

/**
 * The client of a service for callers that do not wait.
 */
final class AsyncClientClass implements GeneratedType {
    private static final ClassName FUTURE = ClassName.get(CompletableFuture.class);
    private static final ClassName PUBLISHER = ClassName.get(Flow.Publisher.class);

    private final ServicePlan service;
    private final OperationList known;
    private final List<AnnotationSpec> annotations;

    AsyncClientClass(ServicePlan service, OperationList known, List<AnnotationSpec> annotations) {
        this.service = service;
        this.known = known;
        this.annotations = annotations;
    }

    @Override
    public ClassName name() {
        return service.asyncClient();
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
                        "Calls the service $L without waiting for its answers; cancelling a future ends its call. "
                                + "What each operation means is told at {@link $T}.\n",
                        Javadocs.inline(service.service().name()),
                        service.api());
        new ClientFrame(name(), RuntimeNames.ENGINE, known.check()).addTo(type);
        for (OperationPlan operation : service.operations()) {
            operation.views().forEach(view -> addMethods(operation, view, type));
        }
        return type.build();
    }

    private static void addMethods(OperationPlan operation, View view, TypeSpec.Builder type) {
        TypeName returns = returns(view);
        type.addMethod(call(operation, view, returns));
        Overloads overloads = Overloads.of(operation, view, returns);
        if (view.kind() == View.Kind.RESULT) {
            type.addMethod(overloads.requestOnly(Modifier.PUBLIC));
        } else {
            type.addMethods(overloads.all(Modifier.PUBLIC));
        }
        if (!view.isStream()) {
            type.addMethod(exchange(operation, view));
        }
    }

    private static TypeName returns(View view) {
        return view.isStream()
                ? ParameterizedTypeName.get(
                        PUBLISHER,
                        ((ParameterizedTypeName) view.type()).typeArguments().get(0))
                : ParameterizedTypeName.get(FUTURE, view.argument());
    }

    private static MethodSpec call(OperationPlan operation, View view, TypeName returns) {
        return method(operation, view.method())
                .addJavadoc(
                        view.isStream()
                                ? "Each subscription is a call of its own.\n"
                                : "Completes exceptionally with what the blocking client throws.\n")
                .returns(returns)
                .addStatement(
                        "return caller.$L($L)",
                        view.isStream() ? "publish" : "callAsync",
                        ClientClass.arguments(operation, view))
                .build();
    }

    private static MethodSpec exchange(OperationPlan operation, View view) {
        CodeBlock arguments = ClientClass.arguments(operation, view);
        return method(operation, view.method() + "Response")
                .addJavadoc("The same with what came around the result.\n")
                .returns(ParameterizedTypeName.get(
                        FUTURE, ParameterizedTypeName.get(RuntimeNames.RESPONSE, view.argument())))
                .addStatement("return caller.exchangeAsync($L)", arguments)
                .build();
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
