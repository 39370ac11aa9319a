package dev.covenant.http.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A server on the JDK's own {@code com.sun.net.httpserver}: HTTP/1.1, plain.
 *
 * <p>What the JDK's parser lets through although RFC 9112 wants it refused is refused here, as far as it can still be seen. What cannot
 * be seen from outside the parser: a bare LF or CR as the end of a line, folded fields, control characters around values, spaces inside
 * the request line, sizes of chunks beyond 31 bits. A request in chunks is therefore the last on its connection; but behind a proxy that
 * forwards such bytes unchanged a header field can still be smuggled in: take {@link SocketServer} where that matters.
 *
 * <p>Some limits are system properties of the JDK ({@code sun.net.httpserver.*}), which are set where nobody has set them: 60 s for a
 * whole request, 100 header fields, 64 KiB for them, 30 s between requests.
 */
public final class JdkServer implements AutoCloseable {
    /** Connections that wait to be accepted; the system caps it. */
    private static final int BACKLOG = 1_024;

    /** It holds one for every request that is being read; slow senders must not use them up. */
    private static final int THREADS = 2_048;

    private final HttpServer server;
    private final Dispatcher dispatcher;
    private final ExecutorService threads;
    private final Stalls stalls;

    private JdkServer(HttpServer server, Dispatcher dispatcher) {
        String name = "covenant-server-" + server.getAddress().getPort();
        this.server = server;
        this.dispatcher = dispatcher;
        this.threads = ServerThreads.requests(name, THREADS);
        this.stalls = new Stalls(name + "-stalls");
    }

    /** Starts answering on a port of the loopback address; 0: any free port. */
    public static JdkServer start(int port, Routes routes) throws IOException {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), routes, ServerSettings.standard());
    }

    /**
     * Starts answering.
     *
     * @throws IllegalStateException when the contract asks for credentials that the settings cannot judge, or when there are rate limits for
     *     operations that it does not have
     */
    public static JdkServer start(InetSocketAddress address, Routes routes, ServerSettings settings)
            throws IOException {
        JdkServerLimits.apply();
        Dispatcher dispatcher = Dispatcher.of(routes, settings);
        HttpServer server = HttpServer.create(address, BACKLOG);
        JdkServer started = new JdkServer(server, dispatcher);
        server.setExecutor(started.threads);
        server.createContext("/", new JdkHandler(dispatcher, new Surroundings(started.stalls, dispatcher::isEnding)));
        server.start();
        return started;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Its address on this machine. */
    public URI uri() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port());
    }

    /** From now on health checks get 503, so that no more requests are sent here; those that come are still answered. */
    public void drain() {
        dispatcher.drain();
    }

    /**
     * Says 503 to health checks, waits for requests in flight up to the grace of the settings, then closes every connection. When it
     * returns, no thread and no socket of this server is left, but for handlers that do not heed being interrupted.
     */
    @Override
    public void close() {
        dispatcher.close();
        server.stop(0);
        stalls.close();
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
