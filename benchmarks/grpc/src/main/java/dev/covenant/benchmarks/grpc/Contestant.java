package dev.covenant.benchmarks.grpc;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.grpc.client.GrpcCaller;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Target;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import io.grpc.testing.integration.TestServiceGrpc;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ways to make the same call. */
enum Contestant {
    /** grpc-java's blocking stub on one server; nothing ends a call that hangs. */
    BARE {
        @Override
        Calls make(List<Integer> ports) {
            return stub(ports, false);
        }
    },
    /** The same with a deadline, as everybody should have one. */
    BARE_DEADLINE {
        @Override
        Calls make(List<Integer> ports) {
            return stub(ports, true);
        }
    },
    /** Covenant under the standard policy on one server. */
    COVENANT {
        @Override
        Calls make(List<Integer> ports) {
            return covenant(ports.subList(0, 1));
        }
    },
    /** Covenant under the standard policy on three servers. */
    COVENANT_3 {
        @Override
        Calls make(List<Integer> ports) {
            return covenant(ports);
        }
    };

    abstract Calls make(List<Integer> ports);

    private static Calls stub(List<Integer> ports, boolean deadline) {
        ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", ports.get(0))
                .usePlaintext()
                .build();
        TestServiceGrpc.TestServiceBlockingStub stub = TestServiceGrpc.newBlockingStub(channel);
        return new Calls() {
            @Override
            public SimpleResponse call(SimpleRequest request) {
                return (deadline ? stub.withDeadlineAfter(10, TimeUnit.SECONDS) : stub).unaryCall(request);
            }

            @Override
            public void close() {
                channel.shutdownNow();
            }
        };
    }

    private static Calls covenant(List<Integer> ports) {
        RpcMethod<SimpleRequest, SimpleResponse> method = RpcMethod.define(TestServiceGrpc.getUnaryCallMethod())
                .kind(OperationClass.SAFE)
                .build();
        String[] addresses =
                ports.stream().map(port -> "http://127.0.0.1:" + port).toArray(String[]::new);
        GrpcCaller caller = GrpcCaller.create(Target.of("echo").instances(addresses));
        return new Calls() {
            @Override
            public SimpleResponse call(SimpleRequest request) {
                return caller.call(method, request, CallOptions.none());
            }

            @Override
            public void close() {
                caller.close();
            }
        };
    }

    /** One way to make the call. */
    interface Calls extends AutoCloseable {
        SimpleResponse call(SimpleRequest request);

        @Override
        void close();
    }
}
