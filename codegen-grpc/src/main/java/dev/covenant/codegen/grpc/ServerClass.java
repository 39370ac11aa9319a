package dev.covenant.codegen.grpc;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Javadocs;
import dev.covenant.codegen.Literals;
import dev.covenant.model.Located;
import dev.covenant.model.RpcOperation.CallType;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The server side of a service: what binds its methods to an implementation of its interface.
 */
final class ServerClass implements GeneratedType {
    private final ServicePlan service;

    ServerClass(ServicePlan service) {
        this.service = service;
    }

    @Override
    public ClassName name() {
        return service.named(ServicePlan.SERVER);
    }

    @Override
    public Map<String, Located> origins() {
        return service.origins();
    }

    @Override
    public TypeSpec spec() {
        return service.annotated(TypeSpec.classBuilder(name()))
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

    /** A statement for each method: compilers do not take chains of thousands of calls. */
    private MethodSpec routes() {
        MethodSpec.Builder routes = MethodSpec.methodBuilder("routes")
                .addJavadoc("The methods of the service.\n\n@param handler answers them\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(RuntimeNames.SERVICE_BINDING)
                .addParameter(service.api(), "handler")
                .addStatement(
                        "$T routes = $T.builder($L)",
                        RuntimeNames.SERVICE_BINDING.nestedClass("Builder"),
                        RuntimeNames.SERVICE_BINDING,
                        Literals.text(service.service().name()));
        if (service.suppressesInside()) {
            routes.addAnnotation(ServicePlan.SUPPRESS_DEPRECATION);
        }
        service.methods().forEach(method -> routes.addStatement(route(method)));
        return routes.addStatement("return routes.build()").build();
    }

    private CodeBlock route(MethodPlan method) {
        return CodeBlock.of(
                "routes.$L($T.$N, handler::$N)",
                builderMethod(method.callType()),
                service.named(ServicePlan.METHODS),
                method.constant(),
                method.name());
    }

    private static String builderMethod(CallType type) {
        return switch (type) {
            case UNARY -> "unary";
            case SERVER_STREAMING -> "serverStreaming";
            case CLIENT_STREAMING -> "clientStreaming";
            case BIDIRECTIONAL -> "bidirectional";
        };
    }
}
