package dev.covenant.http.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Our own server. */
public record SocketTestHost() implements TestHost {
    @Override
    public Running start(Routes routes, ServerSettings settings) throws IOException {
        SocketServer server =
                SocketServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), routes, settings);
        return new Running() {
            @Override
            public int port() {
                return server.port();
            }

            @Override
            public void drain() {
                server.drain();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }
}
