package dev.covenant.samples.shop;

import dev.covenant.grpc.server.GrpcServer;
import dev.covenant.grpc.server.GrpcServerSettings;
import dev.covenant.grpc.server.ServiceBinding;
import dev.covenant.http.server.ServerSettings;
import dev.covenant.http.server.SocketServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One instance of a service, with all protocols that it offers. It can be killed, hang, and come back at its addresses. */
final class ServiceInstance implements AutoCloseable {
    /** What services show each other: the contract of the user service asks for it. */
    static final String TOKEN = "between-services";

    /** A crash does not wait for anybody. A service of yours keeps the default. */
    private static final Duration NO_GRACE = Duration.ofMillis(1);

    private final Offer offer;
    private final Gate gate;
    private SocketServer rest;
    private @Nullable GrpcServer grpc;

    private ServiceInstance(Offer offer, Gate gate) throws IOException {
        this.offer = offer;
        this.gate = gate;
        this.rest = serveRest(0);
        this.grpc = serveGrpc(0);
    }

    /** Starts one on free ports of the loopback address. */
    static ServiceInstance start(Offer offer) throws IOException {
        return start(offer, new Gate());
    }

    /**
     * Starts one that can hang.
     *
     * @param gate where its handlers wait; its health check waits there, too
     */
    static ServiceInstance start(Offer offer, Gate gate) throws IOException {
        return new ServiceInstance(offer, gate);
    }

    private SocketServer serveRest(int port) throws IOException {
        ServerSettings settings = ServerSettings.builder()
                .authenticator(
                        "serviceToken", (token, scopes) -> Optional.of(token).filter(TOKEN::equals))
                .healthy(gate::pass)
                .grace(NO_GRACE)
                .build();
        return SocketServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), offer.rest(), settings);
    }

    private @Nullable GrpcServer serveGrpc(int port) throws IOException {
        ServiceBinding binding = offer.grpc().orElse(null);
        if (binding == null) {
            return null;
        }
        return GrpcServer.of(binding)
                .port(port)
                .interceptor(new Silence(gate))
                .settings(GrpcServerSettings.builder().grace(NO_GRACE).build())
                .start();
    }

    /** Where it is, killed or not. */
    String address(Protocol protocol) {
        GrpcServer server = grpc;
        return (protocol == Protocol.GRPC && server != null ? server.uri() : rest.uri()).toString();
    }

    /** Connections are cut, and new ones refused. */
    void kill() {
        rest.close();
        GrpcServer server = grpc;
        if (server != null) {
            server.close();
        }
    }

    /** Starts it again after it was killed. */
    void restart() throws IOException {
        rest = serveRest(rest.port());
        GrpcServer server = grpc;
        if (server != null) {
            grpc = serveGrpc(server.port());
        }
    }

    /** From now on it takes requests and never answers. */
    void hang() {
        gate.shut();
    }

    /** It answers again. */
    void goOn() {
        gate.open();
    }

    @Override
    public void close() {
        gate.open();
        kill();
    }
}
