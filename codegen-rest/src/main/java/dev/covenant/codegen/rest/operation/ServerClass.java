package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Javadocs;
import dev.covenant.model.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The server side of a service: routes that lead to an implementation of its interface.
 */
final class ServerClass implements GeneratedType {
    private final ServicePlan service;
    private final List<AnnotationSpec> annotations;

    ServerClass(ServicePlan service, List<AnnotationSpec> annotations) {
        this.service = service;
        this.annotations = annotations;
    }

    @Override
    public ClassName name() {
        return service.server();
    }

    @Override
    public Map<String, Located> origins() {
        return service.origins();
    }

    @Override
    public TypeSpec spec() {
        return TypeSpec.classBuilder(name())
                .addAnnotations(annotations)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Serves the service $L: requests are checked against the contract before a handler sees"
                                + " them.\n",
                        Javadocs.inline(service.service().name()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(routes())
                .build();
    }

    private MethodSpec routes() {
        TypeName any = WildcardTypeName.subtypeOf(Object.class);
        TypeName list = ParameterizedTypeName.get(
                ClassName.get(ArrayList.class), ParameterizedTypeName.get(RuntimeNames.ROUTE, any, any));
        MethodSpec.Builder method = MethodSpec.methodBuilder("routes")
                .addJavadoc("The routes of all operations.\n\n@param handler answers them\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(RuntimeNames.ROUTES)
                .addParameter(service.api(), "handler")
                .addStatement("$T routes = new $T<>()", list, ArrayList.class);
        if (service.hasDeprecated() && annotations.isEmpty()) {
            method.addAnnotation(Annotations.suppress("deprecation"));
        }
        for (OperationPlan operation : service.operations()) {
            operation.served().forEach(view -> method.addStatement("routes.add($L)", route(operation, view)));
        }
        return method.addStatement("return $T.of(routes)", RuntimeNames.ROUTES).build();
    }

    private static CodeBlock route(OperationPlan operation, View view) {
        String constant = operation.facts().isMounted() ? "RECEIVER" : view.operationConstant();
        return CodeBlock.of(
                "new $1T<>($2T.$3N, $2T.$4N, $5L)",
                RuntimeNames.ROUTE,
                operation.name(),
                constant,
                view.bindingConstant("Server"),
                handler(view));
    }

    private static CodeBlock handler(View view) {
        return view.isVoid()
                ? CodeBlock.of(
                        "(request, options) -> {$>\nhandler.$N(request, options);\nreturn null;$<\n}", view.method())
                : CodeBlock.of("handler::$N", view.method());
    }
}
