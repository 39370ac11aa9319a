package dev.covenant.http.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A server on nothing but sockets: HTTP/1.1, plain, and as strict as RFC 9112 allows, which the parser of the JDK's own server cannot
 * be made from outside. What may mean different things to different readers is refused, and its connection closed.
 *
 * <p>Limits: 16 KiB a line, 100 header fields with 64 KiB (431); 30 s for a head; bodies with at least 240 bytes a second after the
 * first 10 s (408); 30 s until a reader takes the next 64 KiB; 30 s between requests; 2,048 connections, each with a thread.
 */
public final class SocketServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SocketServer.class.getName());
    private static final int BACKLOG = 1_024;

    private final ServerSocket listener;
    private final Dispatcher dispatcher;
    private final ExecutorService threads;
    private final Stalls stalls;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private SocketServer(ServerSocket listener, Dispatcher dispatcher) {
        String name = "covenant-server-" + listener.getLocalPort();
        this.listener = listener;
        this.dispatcher = dispatcher;
        this.threads = ServerThreads.requests(name);
        this.stalls = new Stalls(name + "-stalls");
    }

    /** Starts answering on a port of the loopback address; 0: any free port. */
    public static SocketServer start(int port, Routes routes) throws IOException {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), routes, ServerSettings.standard());
    }

    /**
     * Starts answering.
     *
     * @throws IllegalStateException when the contract asks for credentials that the settings cannot judge
     */
    public static SocketServer start(InetSocketAddress address, Routes routes, ServerSettings settings)
            throws IOException {
        Dispatcher dispatcher = Dispatcher.of(routes, settings);
        ServerSocket listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(address, BACKLOG);
        SocketServer server = new SocketServer(listener, dispatcher);
        server.threads.execute(server::accept);
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Its address on this machine. */
    public URI uri() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port());
    }

    /** From now on health checks get 503, so that no more requests are sent here; those that come are still answered. */
    public void drain() {
        dispatcher.drain();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                serve(listener.accept());
            } catch (IOException e) {
                LOG.log(listener.isClosed() ? Level.DEBUG : Level.WARNING, "no connection was accepted", e);
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        connections.add(socket);
        Connection connection = new Connection(socket, dispatcher, stalls);
        try {
            threads.execute(() -> {
                try {
                    connection.run();
                } finally {
                    connections.remove(socket);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "there are too many connections", e);
            connections.remove(socket);
            Connection.abort(socket);
        }
        if (listener.isClosed()) {
            Connection.close(socket);
        }
    }

    /**
     * Says 503 to health checks, waits for requests in flight up to the grace of the settings, then closes every connection. When it
     * returns, no thread and no socket of this server is left, but for handlers that do not heed being interrupted.
     */
    @Override
    public void close() {
        dispatcher.close();
        try {
            listener.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the port was not closed", e);
        }
        connections.forEach(Connection::close);
        stalls.close();
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
