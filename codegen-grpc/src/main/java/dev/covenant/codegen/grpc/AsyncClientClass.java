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
 * The client of a service for callers that do not wait.
 */
final class AsyncClientClass implements GeneratedType {
    private final ServicePlan service;

    AsyncClientClass(ServicePlan service) {
        this.service = service;
    }

    @Override
    public ClassName name() {
        return service.named(ServicePlan.ASYNC_CLIENT);
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
                        "Calls the service $L without waiting for its answers; cancelling a future ends its call. "
                                + "What each method means is told at {@link $T}.\n",
                        Javadocs.inline(service.service().name()),
                        service.api());
        new ClientFrame(name(), RuntimeNames.ENGINE, MethodsClass.check(service)).addTo(type);
        for (MethodPlan method : service.methods()) {
            type.addMethod(call(method));
            type.addMethod(Methods.brief(method, method.laterArgument(), method.laterResult())
                    .addJavadoc("The same with everything at its default.\n")
                    .build());
        }
        return type.build();
    }

    private MethodSpec call(MethodPlan method) {
        return Methods.full(method, method.laterArgument(), method.laterResult())
                .addJavadoc(
                        method.callType().serverStreams()
                                ? "Each subscription is a call of its own.\n"
                                : "Completes exceptionally with what the blocking client throws.\n")
                .addStatement(Methods.call(service, method, callerMethod(method.callType())))
                .build();
    }

    private static String callerMethod(CallType type) {
        return switch (type) {
            case UNARY -> "callAsync";
            case SERVER_STREAMING -> "publish";
            case CLIENT_STREAMING -> "collectAsync";
            case BIDIRECTIONAL -> "converseAsync";
        };
    }
}
