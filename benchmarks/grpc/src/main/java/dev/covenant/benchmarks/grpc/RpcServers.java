package dev.covenant.benchmarks.grpc;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.grpc.testing.integration.Messages.Payload;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import io.grpc.testing.integration.TestServiceGrpc;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Three plain grpc-java servers in a process of their own; ends with its standard input. */
public final class RpcServers {
    private static final int SERVERS = 3;

    private RpcServers() {}

    /** Prints the ports, separated by commas. */
    public static void main(String[] args) throws Exception {
        StringBuilder ports = new StringBuilder();
        for (int i = 0; i < SERVERS; i++) {
            Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(new Echo())
                    .build()
                    .start();
            ports.append(i == 0 ? "" : ",").append(server.getPort());
        }
        System.out.println(ports);
        while (System.in.read() >= 0) {
            // Nothing is said to it: it lives as long as whoever started it.
        }
        System.exit(0);
    }

    private static final class Echo extends TestServiceGrpc.TestServiceImplBase {
        @Override
        public void unaryCall(SimpleRequest request, StreamObserver<SimpleResponse> answer) {
            Payload body = request.getPayload();
            answer.onNext(SimpleResponse.newBuilder().setPayload(body).build());
            answer.onCompleted();
        }
    }
}
