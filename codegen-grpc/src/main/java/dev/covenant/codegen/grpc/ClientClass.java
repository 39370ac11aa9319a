package dev.covenant.codegen.grpc;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.ClientFrame;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Javadocs;
import dev.covenant.model.Located;
import dev.covenant.model.RpcOperation.CallType;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The blocking client of a service.
 */
final class ClientClass implements GeneratedType {
    private final ServicePlan service;

    ClientClass(ServicePlan service) {
        this.service = service;
    }

    @Override
    public ClassName name() {
        return service.named(ServicePlan.CLIENT);
    }

    @Override
    public Map<String, Located> origins() {
        return service.origins();
    }

    @Override
    public TypeSpec spec() {
        TypeSpec.Builder type = service.annotated(TypeSpec.classBuilder(name()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Calls the service $L and waits for its answers. Safe for use by several threads.\n",
                        Javadocs.inline(service.service().name()))
                .addSuperinterface(service.api());
        new ClientFrame(name(), RuntimeNames.ENGINE, MethodsClass.check(service)).addTo(type);
        type.addMethod(async());
        service.methods().forEach(method -> type.addMethod(call(method)));
        return type.build();
    }

    private MethodSpec async() {
        ClassName async = service.named(ServicePlan.ASYNC_CLIENT);
        return MethodSpec.methodBuilder("async")
                .addJavadoc("The same client for callers that do not wait; closing it does nothing.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(async)
                .addStatement("return $T.using(caller)", async)
                .build();
    }

    private MethodSpec call(MethodPlan method) {
        return Methods.full(method, method.argument(), method.result())
                .addAnnotation(RuntimeNames.OVERRIDE)
                .addStatement(Methods.call(service, method, callerMethod(method.callType())))
                .build();
    }

    private static String callerMethod(CallType type) {
        return switch (type) {
            case UNARY -> "call";
            case SERVER_STREAMING -> "stream";
            case CLIENT_STREAMING -> "collect";
            case BIDIRECTIONAL -> "converse";
        };
    }
}
