package dev.covenant.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Where connections come in, at one port: open, shut, or walled up so that whoever knocks gets no answer at all. */
final class Door implements AutoCloseable {
    private static final int WAITING_LINE = 200;
    private static final int KNOCKS = 16;
    private static final int KNOCK_MILLIS = 50;
    private static final int MOST_TRIES = 400;
    private static final long BETWEEN_TRIES = TimeUnit.MILLISECONDS.toNanos(5);

    private final InetAddress address;
    private final Consumer<Socket> guests;
    private final List<Socket> fillers = new ArrayList<>();
    private final int port;
    private ServerSocket listener;

    /** Opens at this port, or any free one for 0. */
    Door(InetAddress address, int port, Consumer<Socket> guests) {
        this.address = address;
        this.guests = guests;
        this.listener = listen(port, WAITING_LINE);
        this.port = listener.getLocalPort();
        accept(listener);
    }

    int port() {
        return port;
    }

    synchronized void open() {
        close(listener);
        listener = listen(port, WAITING_LINE);
        forgetFillers();
        accept(listener);
    }

    /** New connections are refused. */
    synchronized void shut() {
        close(listener);
        forgetFillers();
        // Otherwise the port may be given to some client's connection meanwhile.
        Socket placeholder = new Socket();
        fillers.add(placeholder);
        retry(() -> {
            placeholder.setReuseAddress(true);
            placeholder.bind(new InetSocketAddress(address, port));
        });
    }

    /** New connections are neither made nor refused: the line of those who wait to be let in is short and full. */
    synchronized void wallUp() {
        close(listener);
        listener = listen(port, 1);
        forgetFillers();
        for (int knock = 0; knock < KNOCKS; knock++) {
            Socket filler = new Socket();
            fillers.add(filler);
            try {
                filler.connect(new InetSocketAddress(address, port), KNOCK_MILLIS);
            } catch (SocketTimeoutException full) {
                return;
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    @Override
    public synchronized void close() {
        close(listener);
        forgetFillers();
    }

    private void forgetFillers() {
        fillers.forEach(Door::close);
        fillers.clear();
    }

    private ServerSocket listen(int at, int line) {
        try {
            ServerSocket socket = new ServerSocket();
            retry(() -> {
                // Connections of the listener before may still be there.
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(address, at), line);
            });
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The listener before may still be closing when somebody waits at it, so it takes a few tries. */
    private void retry(Binding binding) {
        for (int tries = 1; true; tries++) {
            try {
                binding.bind();
                return;
            } catch (IOException taken) {
                if (tries == MOST_TRIES) {
                    throw new UncheckedIOException("cannot listen at " + address, taken);
                }
                LockSupport.parkNanos(BETWEEN_TRIES);
            }
        }
    }

    /** Takes the port. */
    @FunctionalInterface
    private interface Binding {
        void bind() throws IOException;
    }

    private void accept(ServerSocket at) {
        FaultServer.daemon(() -> {
            while (!at.isClosed()) {
                try {
                    guests.accept(at.accept());
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket could not be closed", e);
        }
    }
}
