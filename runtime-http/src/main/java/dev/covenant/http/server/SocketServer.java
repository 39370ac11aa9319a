package dev.covenant.http.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A server on nothing but sockets: HTTP/1.1, plain, and as strict as RFC 9112 allows, which the parser of the JDK's own server cannot
 * be made from outside. What may mean different things to different readers is refused, and its connection closed.
 *
 * <p>Limits: 16 KiB a line, 100 header fields with 64 KiB (431); 30 s for a head; bodies with at least 240 bytes a second after the
 * first 10 s (408); 30 s until a reader takes the next 64 KiB; 30 s between requests; 2,048 connections unless set otherwise, each with a
 * thread. Nothing waits in a queue: a request is handled or gets its 503 at once.
 */
public final class SocketServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SocketServer.class.getName());
    private static final int BACKLOG = 1_024;

    /** Threads beyond the connections: for accepting, for connections that end, and for telling some too many that they are. */
    private static final int SPARE = 65;

    private final Acceptor acceptor;
    private final Dispatcher dispatcher;
    private final ServerSettings settings;
    private final Connections connections;
    private final ExecutorService threads;
    private final Stalls stalls;
    private volatile boolean ending;

    private SocketServer(ServerSocket listener, Dispatcher dispatcher, ServerSettings settings) {
        String name = "covenant-server-" + listener.getLocalPort();
        this.acceptor = new Acceptor(listener, this::serve);
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.connections = new Connections(settings.connections());
        this.threads = ServerThreads.requests(name, settings.connections() + SPARE);
        this.stalls = new Stalls(name + "-stalls");
    }

    /** Starts answering on a port of the loopback address; 0: any free port. */
    public static SocketServer start(int port, Routes routes) throws IOException {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), routes, ServerSettings.standard());
    }

    /**
     * Starts answering.
     *
     * @throws IllegalStateException when the contract asks for credentials that the settings cannot judge, or when there are rate limits for
     *     operations that it does not have
     */
    public static SocketServer start(InetSocketAddress address, Routes routes, ServerSettings settings)
            throws IOException {
        Dispatcher dispatcher = Dispatcher.of(routes, settings);
        ServerSocket listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(address, BACKLOG);
        SocketServer server = new SocketServer(listener, dispatcher, settings);
        server.threads.execute(server.acceptor);
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return acceptor.port();
    }

    /** Its address on this machine. */
    public URI uri() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port());
    }

    /** From now on health checks get 503, so that no more requests are sent here; those that come are still answered. */
    public void drain() {
        dispatcher.drain();
    }

    private void serve(Socket socket) {
        Connection connection = new Connection(socket, dispatcher, new Surroundings(stalls, () -> ending));
        boolean room = connections.add(connection);
        try {
            threads.execute(() -> {
                try {
                    connection.run(room);
                } finally {
                    connections.remove(connection);
                }
            });
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            // The system may have fewer threads for us than we want; whoever accepts must go on.
            LOG.log(ending ? Level.DEBUG : Level.WARNING, "there are far too many connections", e);
            connections.remove(connection);
            connection.cut();
        }
    }

    /**
     * Stops without cutting anything off: says 503 to health checks; takes connections as long as the notice of the settings; refuses new
     * ones; answers what has begun, with {@code Connection: close}; closes connections that wait. What has not ended with the grace of
     * the settings is cut off. When it returns, no thread and no socket of this server is left, but for handlers that do not heed being
     * interrupted.
     */
    @Override
    public void close() {
        dispatcher.giveNotice();
        // In this order: callers whose connections end make new ones at once, and would find the port closing.
        acceptor.close();
        ending = true;
        connections.finish(settings.grace());
        dispatcher.end();
        stalls.close();
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
