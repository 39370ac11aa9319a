package dev.covenant.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that can be given faults while it is called. It counts what reaches it. Safe for use by many threads.
 */
public final class FaultServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** "Handshake failure", fatal, in TLS 1.2's record format, which every version reads (RFC 8446, section 6). */
    private static final byte[] ALERT = {21, 3, 3, 0, 2, 2, 40};

    private static final Script HEALTHY = (peer, request) -> peer.json(200, "{}");
    private static final Script UNHEALTHY = (peer, request) -> peer.json(503, "{}");

    private final FaultServerBuilder parts;
    private final Door door;
    private final Set<Peer> peers = ConcurrentHashMap.newKeySet();
    private final Deque<ReceivedRequest> received = new ArrayDeque<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger healthChecks = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile State state = new State(null, System.nanoTime());

    private record State(@Nullable Fault fault, long since) {}

    FaultServer(FaultServerBuilder parts) {
        this.parts = parts;
        this.door = new Door(parts.address, parts.port, this::welcome);
    }

    /** Starts a server that is well and does this; with a fault's name given to {@link #fault} it fails. */
    public static FaultServer start(Script well) {
        return builder(well).start();
    }

    /** Starts a server with a fault, which answers {@code {}} if ever it is well. */
    public static FaultServer start(Fault fault) {
        FaultServer server = start((peer, request) -> peer.json(200, "{}"));
        server.fault(fault);
        return server;
    }

    /** For a server with more to be said about it. */
    public static FaultServerBuilder builder(Script well) {
        return new FaultServerBuilder(well);
    }

    /** An address at which nobody listens. */
    public static String deadAddress() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * From now on this is wrong with the server, and nothing else.
     *
     * @throws IllegalArgumentException for {@link Fault#TLS_FAILURE} when the server does not speak TLS
     */
    public synchronized void fault(Fault fault) {
        if (fault == Fault.TLS_FAILURE && parts.tls == null) {
            throw new IllegalArgumentException("a server without TLS cannot fail at it");
        }
        well();
        state = new State(fault, System.nanoTime());
        switch (fault.reach()) {
            case GONE -> {
                door.shut();
                resetAll();
            }
            case UNREACHABLE -> {
                peers.forEach(Peer::silence);
                door.wallUp();
            }
            case OLD_CONNECTIONS -> peers.forEach(Peer::silence);
            case RESTART, HANDSHAKE -> resetAll();
            case ANSWERS -> {}
        }
    }

    /** From now on nothing is wrong. Requests that met a fault already, and connections that lead nowhere, are not healed by that. */
    public synchronized void well() {
        Fault before = state.fault;
        state = new State(null, System.nanoTime());
        if (before == Fault.KILLED || before == Fault.BLACK_HOLE) {
            door.open();
        }
    }

    public String uri() {
        return (parts.tls == null ? "http" : "https") + "://127.0.0.1:" + port();
    }

    public int port() {
        return door.port();
    }

    /** The newest requests, in order: {@value FaultServerBuilder#KEPT} of them unless the builder says otherwise. Health checks are not among them. */
    public List<ReceivedRequest> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /** How many requests were read, ever; without health checks. */
    public int requests() {
        return requests.get();
    }

    /** How many health checks were read, ever. */
    public int healthChecks() {
        return healthChecks.get();
    }

    /** How many connections were made, ever. */
    public int connections() {
        return connections.get();
    }

    /** How many connections are open now. */
    public int openConnections() {
        return peers.size();
    }

    /** Whether every connection is closed by the client (or was by us); waits for it up to 10 s, as a busy machine may need. */
    public boolean isDeserted() throws InterruptedException {
        return isDeserted(PATIENCE);
    }

    /** Whether every connection is closed by the client (or was by us) within this time. */
    public boolean isDeserted(Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        for (Peer peer : peers) {
            if (!peer.awaitClosed(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public synchronized void close() {
        door.close();
        peers.forEach(Peer::close);
    }

    static void daemon(Runnable task) {
        Thread thread = new Thread(task, "fault-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void resetAll() {
        peers.forEach(peer -> {
            try {
                peer.reset();
            } catch (IOException gone) {
                peer.close();
            }
        });
    }

    private void welcome(Socket socket) {
        connections.incrementAndGet();
        daemon(() -> {
            try (socket) {
                serve(socket);
            } catch (IOException | UncheckedIOException gone) {
                // The client has closed or reset the connection, as many tests want it to.
                return;
            }
        });
    }

    private void serve(Socket socket) throws IOException {
        SSLContext tls = parts.tls;
        if (state.fault == Fault.TLS_FAILURE) {
            int first = socket.getInputStream().read(new byte[ALERT.length]);
            if (first > 0) {
                socket.getOutputStream().write(ALERT);
            }
            return;
        }
        Peer peer = new Peer(socket, tls == null ? socket : secured(socket, tls));
        peers.add(peer);
        try {
            meet(peer);
            for (ReceivedRequest request = peer.read(); request != null; request = peer.read()) {
                serve(peer, request);
            }
        } finally {
            peer.close();
            peers.remove(peer);
        }
    }

    /** A connection that came in while a fault was switched on gets what the others got. */
    private void meet(Peer peer) throws IOException {
        Fault fault = state.fault;
        if (fault == Fault.KILLED) {
            peer.reset();
        } else if (fault == Fault.BLACK_HOLE) {
            peer.silence();
        }
    }

    private static Socket secured(Socket socket, SSLContext tls) throws IOException {
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        secure.setUseClientMode(false);
        return secure;
    }

    private void serve(Peer peer, ReceivedRequest request) throws IOException {
        if (peer.isSilent()) {
            peer.hang();
            return;
        }
        boolean health = request.target().equals(parts.healthPath);
        Fault fault = state.fault;
        if (health) {
            healthChecks.incrementAndGet();
        } else {
            note(request, fault);
        }
        Ordinary ordinary = ordinary(health);
        boolean spared = health && parts.health != Health.LIKE_CALLS;
        if (fault == null || spared) {
            ordinary.serve(peer, request);
        } else {
            fault.serve(peer, request, ordinary);
        }
    }

    private void note(ReceivedRequest request, @Nullable Fault fault) {
        requests.incrementAndGet();
        if (fault == null || !fault.turnsAway()) {
            parts.ledger.write(request);
        }
        synchronized (received) {
            received.add(request);
            if (received.size() > parts.kept) {
                received.remove();
            }
        }
    }

    private Ordinary ordinary(boolean health) {
        Script script = parts.well;
        if (health) {
            script = parts.health == Health.ALWAYS_UNWELL ? UNHEALTHY : HEALTHY;
        }
        return new Ordinary(script, parts.latency, parts.period, System.nanoTime() - state.since);
    }
}
