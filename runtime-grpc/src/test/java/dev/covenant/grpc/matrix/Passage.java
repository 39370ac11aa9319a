package dev.covenant.grpc.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One connection through a {@link FaultyProxy}. */
final class Passage {
    private static final int PIECE = 16 * 1024;
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(2);

    private final FaultyProxy proxy;
    private final Socket client;
    private final Socket server;
    private volatile boolean dead;

    Passage(FaultyProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    /** Nothing comes through it any more, and nobody is told. */
    void kill() {
        dead = true;
    }

    /** Both sides see a reset. */
    void reset() {
        proxy.remove(this);
        reset(client);
        reset(server);
    }

    /** Carries what one side says to the other, until one of them ends. */
    void pass(boolean fromClient) {
        Socket from = fromClient ? client : server;
        Socket to = fromClient ? server : client;
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (mayPass(fromClient)) {
                    to.getOutputStream().write(piece, 0, read);
                }
            }
            end();
        } catch (IOException broken) {
            end();
        }
    }

    /** Whether a piece may pass, after the time that it takes. */
    private boolean mayPass(boolean fromClient) {
        Row fault = proxy.fault();
        if (fault == Row.RESET) {
            reset();
            return false;
        }
        while (proxy.fault() == Row.HANGS && !client.isClosed()) {
            LockSupport.parkNanos(LOOK);
        }
        if (fault == Row.SLOW && !fromClient) {
            LockSupport.parkNanos(Servers.LATENCY.toNanos() * 10);
        }
        return !dead;
    }

    /** One side has ended; the other hears of it, unless nothing comes through. */
    private void end() {
        if (dead && !client.isClosed() && !server.isClosed()) {
            return;
        }
        reset();
    }

    private static void reset(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        } catch (IOException alreadyGone) {
            System.getLogger(Passage.class.getName()).log(System.Logger.Level.DEBUG, "closed twice", alreadyGone);
        }
    }
}
