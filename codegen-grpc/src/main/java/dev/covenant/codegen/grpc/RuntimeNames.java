package dev.covenant.codegen.grpc;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.covenant.codegen.ClientFrame;

/**
 * The types of the runtime that generated clients and bindings are written against.
 */
final class RuntimeNames {
    private static final String RUNTIME = "dev.covenant.runtime";
    private static final String GRPC = "dev.covenant.grpc";
    private static final String CLIENT = "dev.covenant.grpc.client";
    private static final String SERVER = "dev.covenant.grpc.server";

    static final ClassName CALL_EXCEPTION = ClassName.get(RUNTIME, "CallException");
    static final ClassName CALL_OPTIONS = ClassName.get(RUNTIME, "CallOptions");
    static final ClassName EVENT_STREAM = ClassName.get(RUNTIME, "EventStream");
    static final ClassName KNOWN_OPERATIONS = ClassName.get(RUNTIME, "KnownOperations");
    static final ClassName OPERATION_CLASS = ClassName.get(RUNTIME, "OperationClass");
    static final ClassName TARGET = ClassName.get(RUNTIME, "Target");

    static final ClassName RPC_METHOD = ClassName.get(GRPC, "RpcMethod");
    static final ClassName RPC_STATUS = ClassName.get(GRPC, "RpcStatusException");

    static final ClassName GRPC_CALLER = ClassName.get(CLIENT, "GrpcCaller");
    static final ClassName GRPC_SETTINGS = ClassName.get(CLIENT, "GrpcSettings");

    static final ClassName SERVICE_BINDING = ClassName.get(SERVER, "ServiceBinding");

    static final ClassName DURATION = ClassName.get("java.time", "Duration");
    static final ClassName FUTURE = ClassName.get("java.util.concurrent", "CompletableFuture");
    static final ClassName PUBLISHER =
            ClassName.get("java.util.concurrent", "Flow").nestedClass("Publisher");

    static final AnnotationSpec NULL_MARKED = AnnotationSpec.builder(
                    ClassName.get("org.jspecify.annotations", "NullMarked"))
            .build();
    static final AnnotationSpec OVERRIDE =
            AnnotationSpec.builder(Override.class).build();
    static final AnnotationSpec DEPRECATED =
            AnnotationSpec.builder(Deprecated.class).build();

    /** What a client is made with. */
    static final ClientFrame.Engine ENGINE = new ClientFrame.Engine(TARGET, GRPC_CALLER, GRPC_SETTINGS);

    private RuntimeNames() {}

    /** {@code EventStream<T>}. */
    static TypeName streamOf(TypeName element) {
        return ParameterizedTypeName.get(EVENT_STREAM, element);
    }

    /** {@code Flow.Publisher<T>}. */
    static TypeName publisherOf(TypeName element) {
        return ParameterizedTypeName.get(PUBLISHER, element);
    }

    /** {@code CompletableFuture<T>}. */
    static TypeName futureOf(TypeName result) {
        return ParameterizedTypeName.get(FUTURE, result);
    }
}
