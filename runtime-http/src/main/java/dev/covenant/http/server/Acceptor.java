package dev.covenant.http.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Takes connections until it is closed, and those that the system has taken by then as well: they would be reset, and with them requests
 * that may be on them already.
 */
final class Acceptor implements Runnable, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Acceptor.class.getName());
    private static final int KNOCK_MILLIS = 1_000;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final ServerSocket listener;
    private final Consumer<Socket> taker;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closing;

    Acceptor(ServerSocket listener, Consumer<Socket> taker) {
        this.listener = listener;
        this.taker = taker;
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void run() {
        try {
            while (!closing) {
                accept();
            }
            listener.setSoTimeout(1);
            while (true) {
                take(listener.accept());
            }
        } catch (SocketTimeoutException e) {
            LOG.log(Level.DEBUG, "nobody waits to be accepted any more");
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the port is closed", e);
        } finally {
            closeListener();
            ended.countDown();
        }
    }

    private void accept() throws IOException {
        try {
            take(listener.accept());
        } catch (IOException e) {
            if (listener.isClosed()) {
                throw e;
            }
            LOG.log(Level.WARNING, "no connection was accepted", e);
            // Out of descriptors, most likely: asking again at once would only add to the load.
            LockSupport.parkNanos(this, PAUSE);
        }
    }

    private void take(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        taker.accept(socket);
    }

    /** Refuses connections from now on. */
    @Override
    public void close() {
        closing = true;
        knock();
        try {
            if (!ended.await(KNOCK_MILLIS, TimeUnit.MILLISECONDS)) {
                closeListener();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closeListener();
        }
    }

    /** Nothing but a connection ends the wait for connections without closing the port. */
    private void knock() {
        InetAddress bound = listener.getInetAddress();
        InetAddress here = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(here, listener.getLocalPort()), KNOCK_MILLIS);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the port does not answer", e);
        }
    }

    private void closeListener() {
        try {
            listener.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the port was not closed", e);
        }
    }
}
