package dev.covenant.grpc.server;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server on grpc-java's Netty transport.
 *
 * <p>Limits: 64 KiB of metadata and 16 MiB a message unless set otherwise; a connection is asked after 15 s of silence whether its caller
 * is still there, and callers may ask as much every 5 s; on one connection about twice as many calls as are handled at once, beyond
 * which clients themselves wait. Nothing waits in a queue here: a call is handled or gets its {@code UNAVAILABLE} at once.
 */
public final class GrpcServer implements AutoCloseable {
    private final Server server;
    private final RpcDispatcher dispatcher;
    private final GrpcServerSettings settings;
    private final int port;

    private GrpcServer(Server server, RpcDispatcher dispatcher, GrpcServerSettings settings) {
        this.server = server;
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.port = server.getPort();
    }

    /** Begins with what is to be answered, on any free port of the loopback address. */
    public static Builder of(ServiceBinding... services) {
        return new Builder(services);
    }

    /** The port it listens on, or did before it was closed. */
    public int port() {
        return port;
    }

    /** Its address on this machine. */
    public URI uri() {
        String scheme = settings.credentials() instanceof InsecureServerCredentials ? "http" : "https";
        return URI.create(scheme + "://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port);
    }

    /** Says to health checks whether a service can work; {@code ""}: the server as a whole. All can unless said otherwise. */
    public void serving(String service, boolean can) {
        dispatcher.serving(service, can);
    }

    /** Calls whose handlers run or whose answers are being streamed. */
    public int inFlight() {
        return dispatcher.inFlight();
    }

    /** From now on health checks say {@code NOT_SERVING}, so that no more calls are sent here; those that come are still answered. */
    public void drain() {
        dispatcher.drain();
    }

    /**
     * Stops without cutting anything off: says {@code NOT_SERVING} to health checks; goes on as long as the notice of the settings;
     * refuses new connections and tells callers that are connected to go elsewhere with new calls (GOAWAY); answers what has begun. It has
     * ended when all connections have, or after a second without calls; what has not ended with the grace of the settings is cancelled.
     * When it returns, no thread of this server is left, but for handlers that do not heed being interrupted, and the ones that all
     * servers of grpc-java share: these end a second after the last of them.
     */
    @Override
    public void close() {
        new Stop(server, dispatcher, settings).run();
    }

    /** Collects what a server needs. */
    public static final class Builder {
        private static final Duration LEAST_PING_INTERVAL = Duration.ofSeconds(5);

        private final ServiceBinding[] services;
        private final List<ServerInterceptor> interceptors = new ArrayList<>();
        private SocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        private GrpcServerSettings settings = GrpcServerSettings.standard();

        private Builder(ServiceBinding... services) {
            this.services = services.clone();
        }

        /** A port of the loopback address; 0: any free port. */
        public Builder port(int port) {
            return address(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }

        /** Where it listens. */
        public Builder address(InetSocketAddress listens) {
            address = listens;
            return this;
        }

        /** What it does beside answering. */
        public Builder settings(GrpcServerSettings values) {
            settings = values;
            return this;
        }

        /** Sees every call, health checks included, before this server does; runs on a thread of the transport and must not block. */
        public Builder interceptor(ServerInterceptor sees) {
            interceptors.add(sees);
            return this;
        }

        /**
         * Starts answering.
         *
         * @throws IOException when the address cannot be had
         * @throws IllegalStateException when there are rate limits for methods that are not served
         */
        public GrpcServer start() throws IOException {
            RpcDispatcher dispatcher = RpcDispatcher.of(settings, services);
            try {
                Server server = build(dispatcher).start();
                return new GrpcServer(server, dispatcher, settings);
            } catch (IOException | RuntimeException e) {
                dispatcher.close();
                throw e;
            }
        }

        private Server build(RpcDispatcher dispatcher) {
            int calls = (int) Math.min(Integer.MAX_VALUE, 100L + 2L * settings.inFlight());
            NettyServerBuilder builder = NettyServerBuilder.forAddress(address, settings.credentials())
                    // Nothing blocks before it is on a thread of the dispatcher.
                    .directExecutor()
                    .addServices(dispatcher.services())
                    .maxInboundMessageSize(settings.bodyLimit())
                    .maxInboundMetadataSize(settings.metadataLimit())
                    .maxConcurrentCallsPerConnection(calls)
                    .keepAliveTime(settings.keepAlive().toNanos(), TimeUnit.NANOSECONDS)
                    .permitKeepAliveTime(LEAST_PING_INTERVAL.toNanos(), TimeUnit.NANOSECONDS)
                    .permitKeepAliveWithoutCalls(true);
            if (settings.reflection()) {
                builder.addService(ProtoReflectionServiceV1.newInstance());
                builder.addService(reflectionBeforeV1());
            }
            interceptors.forEach(builder::intercept);
            return builder.build();
        }

        /** Tools that are not the newest know only this one. */
        @SuppressWarnings("deprecation")
        private static io.grpc.BindableService reflectionBeforeV1() {
            return io.grpc.protobuf.services.ProtoReflectionService.newInstance();
        }
    }
}
