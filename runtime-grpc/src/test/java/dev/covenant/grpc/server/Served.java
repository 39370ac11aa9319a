package dev.covenant.grpc.server;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import io.grpc.testing.integration.TestServiceGrpc;
import java.io.IOException;
import java.util.Objects;

/** A server on loopback with a plain channel to it. */
record Served(GrpcServer server, ManagedChannel channel) implements AutoCloseable {
    static Served start(GrpcServerSettings settings, ServiceBinding... services) throws IOException {
        return of(GrpcServer.of(services).settings(settings));
    }

    static Served start(ServiceBinding... services) throws IOException {
        return start(GrpcServerSettings.standard(), services);
    }

    static Served of(GrpcServer.Builder builder) throws IOException {
        return connect(builder.start());
    }

    /** The same server with a channel, and a connection, of its own. */
    Served anotherCaller() {
        return connect(server);
    }

    private static Served connect(GrpcServer server) {
        return new Served(
                server,
                NettyChannelBuilder.forAddress("127.0.0.1", server.port())
                        .usePlaintext()
                        .disableRetry()
                        .build());
    }

    static ServiceBinding.Builder testService() {
        return ServiceBinding.builder(TestServiceGrpc.SERVICE_NAME);
    }

    /** The test service with nothing but its unary method. */
    static ServiceBinding unary(RpcHandler<SimpleRequest, SimpleResponse> handler) {
        return testService().unary(TestService.UNARY, handler).build();
    }

    TestServiceGrpc.TestServiceBlockingStub blocking() {
        return TestServiceGrpc.newBlockingStub(channel);
    }

    TestServiceGrpc.TestServiceStub async() {
        return TestServiceGrpc.newStub(channel);
    }

    SimpleResponse ask() {
        return blocking().unaryCall(SimpleRequest.getDefaultInstance());
    }

    StatusRuntimeException refusal() {
        return catchThrowableOfType(StatusRuntimeException.class, this::ask);
    }

    static SimpleResponse answer(String name) {
        return SimpleResponse.newBuilder()
                .setUsernameBytes(ByteString.copyFromUtf8(name))
                .build();
    }

    /** What came behind the status. */
    static Metadata trailers(StatusRuntimeException error) {
        return Objects.requireNonNull(error.getTrailers());
    }

    /** What came with the status, for programs. */
    static com.google.rpc.Status details(StatusRuntimeException error) {
        return Objects.requireNonNull(StatusProto.fromThrowable(error));
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.close();
    }
}
