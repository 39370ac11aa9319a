package dev.covenant.http.apache;

import dev.covenant.http.client.Exchange;
import dev.covenant.http.client.ReplySink;
import dev.covenant.http.client.TransportSettings;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.async.MinimalHttpAsyncClient;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;

/** Asynchronous exchanges: HTTP/1.1, and HTTP/2 where a server speaks it over TLS. */
final class AsyncConnections {
    private final TransportSettings settings;
    private final PoolingAsyncClientConnectionManager pool;
    private final MinimalHttpAsyncClient client;
    private final RequestConfig patience;
    private final Leases leases = new Leases();

    AsyncConnections(TransportSettings settings) {
        this.settings = settings;
        Timeout connect = Configs.timeout(settings.connectTimeout().toNanos());
        this.patience =
                RequestConfig.custom().setConnectionRequestTimeout(connect).build();
        Http1Config http1 = Configs.http1(settings);
        this.pool = PoolingAsyncClientConnectionManagerBuilder.create()
                .setTlsStrategy(Configs.tlsStrategy(settings))
                .setDefaultTlsConfig(Configs.tls(settings))
                .setDefaultConnectionConfig(Configs.connection(settings))
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
                .setMaxConnPerRoute(settings.connections())
                .setMaxConnTotal(Integer.MAX_VALUE)
                .build();
        this.client = HttpAsyncClients.createMinimal(
                H2Config.custom()
                        .setPushEnabled(false)
                        .setMaxHeaderListSize(settings.headerBytes())
                        .build(),
                http1,
                IOReactorConfig.custom()
                        .setSoTimeout(Timeout.DISABLED)
                        .setTcpNoDelay(true)
                        .build(),
                pool);
        client.start();
    }

    void send(Exchange exchange, ReplySink sink) {
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(patience);
        ExchangeHandler handler = new ExchangeHandler(exchange, sink, settings);
        // The lease is not cancelled with the exchange: a connection that is just being made would stay open.
        exchange.onAbort(handler::abort);
        leases.began();
        var unused = client.lease(Hosts.host(exchange.request().origin()), context, handler.lease(context, leases));
    }

    /** Open ones, used and unused. */
    int connections() {
        return Configs.open(pool.getTotalStats());
    }

    void close() {
        leases.awaitEnd();
        client.close(CloseMode.IMMEDIATE);
    }
}
