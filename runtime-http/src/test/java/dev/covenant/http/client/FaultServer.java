package dev.covenant.http.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLServerSocket;

/** A server on loopback that does with its bare sockets what a script says: what real servers do on their worst days. */
public final class FaultServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Script script;
    private final Set<Peer> peers = ConcurrentHashMap.newKeySet();
    private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    private FaultServer(ServerSocket listener, Script script) {
        this.listener = listener;
        this.script = script;
    }

    /** What is done for each request of each connection. */
    @FunctionalInterface
    public interface Script {
        /** Serves one request, which has been read; the connection is served on as long as it is open. */
        void serve(Peer peer, ReceivedRequest request) throws IOException;
    }

    /** Starts a server. */
    public static FaultServer start(Script script) {
        try {
            return start(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server that speaks TLS, with {@link Tls#server()}. */
    public static FaultServer startSecure(Script script) {
        try {
            // On every address: a certificate is good for some of them only.
            return start(Tls.server().getServerSocketFactory().createServerSocket(0, 200), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultServer start(ServerSocket listener, Script script) {
        FaultServer server = new FaultServer(listener, script);
        daemon(server::accept);
        return server;
    }

    /** An address at which nobody listens. */
    public static String deadAddress() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return (listener instanceof SSLServerSocket ? "https" : "http") + "://127.0.0.1:" + port();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The requests that came, in order. */
    public List<ReceivedRequest> received() {
        return received;
    }

    /** How many connections were made, ever. */
    public int connections() {
        return connections.get();
    }

    /** Whether every connection is closed by the client (or was by us), within a second. */
    public boolean isDeserted() throws InterruptedException {
        for (Peer peer : peers) {
            if (!peer.awaitClosed(1, TimeUnit.SECONDS)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        peers.forEach(Peer::close);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                Peer peer = new Peer(socket);
                peers.add(peer);
                daemon(() -> serve(peer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Peer peer) {
        try {
            for (ReceivedRequest request = peer.read(); request != null; request = peer.read()) {
                received.add(request);
                script.serve(peer, request);
            }
        } catch (IOException gone) {
            // The client has closed or reset the connection, as many tests want it to.
            peer.close();
        }
        peer.close();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "fault-server");
        thread.setDaemon(true);
        thread.start();
    }
}
