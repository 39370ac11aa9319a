package dev.covenant.grpc.client;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.runtime.OperationClass;
import io.grpc.testing.integration.EmptyProtos.Empty;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import io.grpc.testing.integration.Messages.StreamingInputCallRequest;
import io.grpc.testing.integration.Messages.StreamingInputCallResponse;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import io.grpc.testing.integration.TestServiceGrpc;
import io.grpc.testing.integration.UnimplementedServiceGrpc;

/** gRPC's own interoperability test service, as generated code would describe it. */
final class TestMethods {
    static final RpcMethod<Empty, Empty> EMPTY = RpcMethod.define(TestServiceGrpc.getEmptyCallMethod())
            .kind(OperationClass.SAFE)
            .build();
    static final RpcMethod<SimpleRequest, SimpleResponse> UNARY = RpcMethod.define(TestServiceGrpc.getUnaryCallMethod())
            .kind(OperationClass.IDEMPOTENT)
            .build();
    static final RpcMethod<SimpleRequest, SimpleResponse> UNSAFE =
            RpcMethod.define(TestServiceGrpc.getUnaryCallMethod()).build();
    static final RpcMethod<StreamingOutputCallRequest, StreamingOutputCallResponse> STREAMING_OUTPUT = RpcMethod.define(
                    TestServiceGrpc.getStreamingOutputCallMethod())
            .kind(OperationClass.SAFE)
            .build();
    static final RpcMethod<StreamingInputCallRequest, StreamingInputCallResponse> STREAMING_INPUT = RpcMethod.define(
                    TestServiceGrpc.getStreamingInputCallMethod())
            .kind(OperationClass.IDEMPOTENT)
            .build();
    static final RpcMethod<StreamingOutputCallRequest, StreamingOutputCallResponse> FULL_DUPLEX =
            RpcMethod.define(TestServiceGrpc.getFullDuplexCallMethod()).build();
    static final RpcMethod<Empty, Empty> UNIMPLEMENTED_METHOD =
            RpcMethod.define(TestServiceGrpc.getUnimplementedCallMethod()).build();
    static final RpcMethod<Empty, Empty> UNIMPLEMENTED_SERVICE = RpcMethod.define(
                    UnimplementedServiceGrpc.getUnimplementedCallMethod())
            .build();

    private TestMethods() {}
}
