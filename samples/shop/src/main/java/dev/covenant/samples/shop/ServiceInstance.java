package dev.covenant.samples.shop;

import dev.covenant.http.server.Routes;
import dev.covenant.http.server.ServerSettings;
import dev.covenant.http.server.SocketServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/** One instance of a service. It can be killed, hang, and come back at its address. */
final class ServiceInstance implements AutoCloseable {
    /** What services show each other: the contract of the user service asks for it. */
    static final String TOKEN = "between-services";

    private final Routes routes;
    private final Gate gate;
    private SocketServer server;

    private ServiceInstance(Routes routes, Gate gate) throws IOException {
        this.routes = routes;
        this.gate = gate;
        this.server = serve(0);
    }

    /** Starts one on a free port of the loopback address. */
    static ServiceInstance start(Routes routes) throws IOException {
        return start(routes, new Gate());
    }

    /**
     * Starts one that can hang.
     *
     * @param gate where its handlers wait; its health check waits there, too
     */
    static ServiceInstance start(Routes routes, Gate gate) throws IOException {
        return new ServiceInstance(routes, gate);
    }

    private SocketServer serve(int port) throws IOException {
        ServerSettings settings = ServerSettings.builder()
                .authenticator(
                        "serviceToken", (token, scopes) -> Optional.of(token).filter(TOKEN::equals))
                .healthy(gate::pass)
                // A crash does not wait for anybody. A service of yours keeps the default.
                .grace(Duration.ofMillis(1))
                .build();
        return SocketServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), routes, settings);
    }

    /** Where it is, killed or not. */
    String address() {
        return server.uri().toString();
    }

    /** Connections are cut, and new ones refused. */
    void kill() {
        server.close();
    }

    /** Starts it again after it was killed. */
    void restart() throws IOException {
        server = serve(server.port());
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
        server.close();
    }
}
