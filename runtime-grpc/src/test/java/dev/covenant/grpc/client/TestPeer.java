package dev.covenant.grpc.client;

import dev.covenant.runtime.Target;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** A plain grpc-java server on loopback. */
final class TestPeer implements AutoCloseable {
    private final Server server;
    private final int port;

    private TestPeer(Server server) {
        this.server = server;
        this.port = server.getPort();
    }

    static TestPeer serving(BindableService service, ServerInterceptor... interceptors) {
        return serving(0, service, interceptors);
    }

    static TestPeer serving(int port, BindableService service, ServerInterceptor... interceptors) {
        var builder = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .maxInboundMessageSize(32 * 1024 * 1024)
                .addService(service);
        List.of(interceptors).forEach(builder::intercept);
        try {
            return new TestPeer(builder.build().start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    String uri() {
        return "grpc://127.0.0.1:" + port();
    }

    static Target target(TestPeer... peers) {
        Target target = Target.of("test-service");
        String[] uris = new String[peers.length];
        for (int at = 0; at < peers.length; at++) {
            uris[at] = peers[at].uri();
        }
        return target.instances(uris);
    }

    Server server() {
        return server;
    }

    @Override
    public void close() {
        stop();
    }

    /** Connections are closed, new ones refused. */
    void stop() {
        server.shutdownNow();
        try {
            server.awaitTermination();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
