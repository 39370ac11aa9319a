package dev.covenant.http.apache;

import dev.covenant.http.client.Exchange;
import dev.covenant.http.client.Reply;
import dev.covenant.http.client.ReplySink;
import dev.covenant.http.client.Transport;
import dev.covenant.http.client.TransportSettings;
import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Blocking exchanges over one pool of connections, asynchronous ones over another, which is made when it is needed. */
final class ApacheTransport implements Transport {
    private final TransportSettings settings;
    private final ClassicConnections classic;
    private @Nullable AsyncConnections async;
    private boolean closed;

    ApacheTransport(TransportSettings settings) {
        this.settings = settings;
        this.classic = new ClassicConnections(settings);
    }

    @Override
    public Reply send(Exchange exchange) throws IOException {
        return classic.send(exchange);
    }

    @Override
    public void sendAsync(Exchange exchange, ReplySink sink) {
        async().send(exchange, sink);
    }

    @Override
    public synchronized OptionalInt connections() {
        return OptionalInt.of(classic.connections() + (async == null ? 0 : async.connections()));
    }

    @Override
    public synchronized void close() {
        closed = true;
        classic.close();
        if (async != null) {
            async.close();
        }
    }

    private synchronized AsyncConnections async() {
        if (closed) {
            throw new IllegalStateException("the transport is closed");
        }
        if (async == null) {
            async = new AsyncConnections(settings);
        }
        return async;
    }
}
