package dev.covenant.metrics;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.grpc.client.GrpcCaller;
import dev.covenant.grpc.client.GrpcSettings;
import dev.covenant.policy.CovenantFile;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.OperationClass;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCallHandler;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The shop over gRPC, served by grpc-java. */
final class GrpcSide implements BothProtocolsTest.Side {
    private static final RpcMethod<String, String> READ =
            RpcMethod.define(descriptor("Read")).kind(OperationClass.SAFE).build();
    private static final RpcMethod<String, String> WRITE =
            RpcMethod.define(descriptor("Write")).kind(OperationClass.UNSAFE).build();

    private final Script script = new Script();
    private final List<Server> servers = List.of(server(0), server(1));
    private final Journal journal = new Journal();
    private final GrpcSettings.Builder settings = GrpcSettings.builder().listener(journal);
    private @Nullable GrpcCaller caller;

    GrpcSide() {}

    GrpcSide(MeterRegistry registry) {
        settings.listener(CallMetrics.of(registry));
    }

    private static MethodDescriptor<String, String> descriptor(String name) {
        return MethodDescriptor.<String, String>newBuilder()
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(MethodDescriptor.generateFullMethodName("shop.Shop", name))
                .setRequestMarshaller(new Nothing())
                .setResponseMarshaller(new Nothing())
                .build();
    }

    private Server server(int number) {
        ServerCallHandler<String, String> answering = ServerCalls.asyncUnaryCall(
                (request, to) -> answer(script.reply(number).grpc(), to));
        ServerServiceDefinition service = ServerServiceDefinition.builder("shop.Shop")
                .addMethod(READ.descriptor(), answering)
                .addMethod(WRITE.descriptor(), answering)
                .build();
        try {
            return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(service)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Script script() {
        return script;
    }

    private static void answer(Status status, StreamObserver<String> to) {
        if (status.isOk()) {
            to.onNext("");
            to.onCompleted();
        } else {
            to.onError(status.asRuntimeException());
        }
    }

    @Override
    public List<String> addresses() {
        return servers.stream()
                .map(server -> "http://127.0.0.1:" + server.getPort())
                .toList();
    }

    @Override
    public void open(CovenantFile file) {
        caller = GrpcCaller.create(
                file.target("shop"), settings.policy(file.policy("shop")).build());
    }

    @Override
    public void read(Reply... replies) {
        call(READ, replies);
    }

    @Override
    public void write(Reply... replies) {
        call(WRITE, replies);
    }

    private void call(RpcMethod<String, String> method, Reply... replies) {
        script.next(replies);
        try {
            Objects.requireNonNull(caller).call(method, "", CallOptions.none());
        } catch (CallException told) {
            // The journal has it.
            return;
        }
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        if (caller != null) {
            caller.close();
        }
        servers.forEach(Server::shutdownNow);
    }

    /** Messages without content. */
    private static final class Nothing implements MethodDescriptor.Marshaller<String> {
        @Override
        public InputStream stream(String value) {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public String parse(InputStream stream) {
            return "";
        }
    }
}
