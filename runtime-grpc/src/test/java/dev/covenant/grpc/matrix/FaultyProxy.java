package dev.covenant.grpc.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The way to a server, which can be made bad while it is used. */
final class FaultyProxy implements AutoCloseable {
    private static final long BETWEEN_TRIES = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int TRIES = 400;

    private final int serverPort;
    private final int port;
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket door;
    private volatile @Nullable Row fault;

    FaultyProxy(int serverPort) {
        this.serverPort = serverPort;
        this.port = open(0);
    }

    int port() {
        return port;
    }

    /** What is wrong now; null: nothing. */
    @Nullable
    Row fault() {
        return fault;
    }

    /** From now on this is wrong. */
    void fault(Row row) {
        fault = row;
        switch (row) {
            case KILLED, GOAWAY -> {
                shut();
                passages.forEach(Passage::reset);
                if (row == Row.GOAWAY) {
                    open(port);
                }
            }
            case BLACK_HOLE, HALF_OPEN -> passages.forEach(Passage::kill);
            default -> {}
        }
    }

    /** Nothing is wrong any more; connections that nothing came through stay as they are. */
    void well() {
        Row before = fault;
        fault = null;
        if (before == Row.GOAWAY) {
            passages.forEach(Passage::reset);
        }
        if (before == Row.KILLED) {
            open(port);
        }
    }

    @Override
    public void close() {
        fault = null;
        shut();
        passages.forEach(Passage::reset);
    }

    void remove(Passage passage) {
        passages.remove(passage);
    }

    private synchronized int open(int wanted) {
        IOException last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                ServerSocket opened = new ServerSocket();
                opened.setReuseAddress(true);
                opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 200);
                door = opened;
                daemon(() -> accept(opened));
                return opened.getLocalPort();
            } catch (IOException taken) {
                last = taken;
                LockSupport.parkNanos(BETWEEN_TRIES);
            }
        }
        throw new UncheckedIOException(last);
    }

    private synchronized void shut() {
        try {
            if (door != null) {
                door.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) {
        while (true) {
            try {
                Socket client = from.accept();
                client.setTcpNoDelay(true);
                if (fault == Row.GOAWAY) {
                    daemon(() -> GoingAway.serve(client));
                } else {
                    begin(client);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void begin(Socket client) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        server.setTcpNoDelay(true);
        Passage passage = new Passage(this, client, server);
        passages.add(passage);
        if (fault == Row.BLACK_HOLE) {
            passage.kill();
        }
        daemon(() -> passage.pass(true));
        daemon(() -> passage.pass(false));
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "faulty-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
