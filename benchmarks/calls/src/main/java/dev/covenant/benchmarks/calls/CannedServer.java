package dev.covenant.benchmarks.calls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * A server with answers that are ready: one thread, loopback, keep-alive, no more of HTTP/1.1 than the clients of this comparison say.
 * Runs in a process of its own until its standard input ends, and prints its port.
 */
public final class CannedServer {
    private CannedServer() {}

    /** Starts it; there are no arguments. */
    public static void main(String[] arguments) throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel listening = ServerSocketChannel.open()) {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
            listening.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
            System.out.println(listening.socket().getLocalPort());
            endWithInput();
            while (listening.isOpen()) {
                selector.select(key -> ready(key, selector));
            }
        }
    }

    private static void ready(SelectionKey key, Selector selector) {
        try {
            if (key.isAcceptable()) {
                SocketChannel connection = ((ServerSocketChannel) key.channel()).accept();
                connection.socket().setTcpNoDelay(true);
                connection.configureBlocking(false).register(selector, SelectionKey.OP_READ, new CannedConnection());
            } else if (!((CannedConnection) key.attachment()).serve(key)) {
                key.channel().close();
            }
        } catch (IOException reset) {
            // Clients leave as they like; the connection is all that ends.
            key.cancel();
        }
    }

    private static void endWithInput() {
        Thread watch = new Thread(() -> {
            try {
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // As good as its end.
                System.exit(0);
            }
            System.exit(0);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
