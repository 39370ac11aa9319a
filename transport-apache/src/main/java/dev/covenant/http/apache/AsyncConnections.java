package dev.covenant.http.apache;

import dev.covenant.http.client.Exchange;
import dev.covenant.http.client.ReplySink;
import dev.covenant.http.client.TransportSettings;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.async.MinimalHttpAsyncClient;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.nio.AsyncClientEndpoint;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;

/** Asynchronous exchanges: HTTP/1.1, and HTTP/2 where a server speaks it over TLS. */
final class AsyncConnections {
    private final TransportSettings settings;
    private final MinimalHttpAsyncClient client;
    private final RequestConfig patience;

    AsyncConnections(TransportSettings settings) {
        this.settings = settings;
        Timeout connect = Configs.timeout(settings.connectTimeout().toNanos());
        this.patience =
                RequestConfig.custom().setConnectionRequestTimeout(connect).build();
        Http1Config http1 = Configs.http1(settings);
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
                PoolingAsyncClientConnectionManagerBuilder.create()
                        .setTlsStrategy(Configs.tlsStrategy(settings))
                        .setDefaultTlsConfig(Configs.tls(settings))
                        .setDefaultConnectionConfig(Configs.connection(settings))
                        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
                        .setMaxConnPerRoute(settings.connections())
                        .setMaxConnTotal(Integer.MAX_VALUE)
                        .build());
        client.start();
    }

    void send(Exchange exchange, ReplySink sink) {
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(patience);
        ExchangeHandler handler = new ExchangeHandler(exchange, sink, settings);
        Future<AsyncClientEndpoint> lease =
                client.lease(Hosts.host(exchange.request().origin()), context, handler.lease(context));
        // From here on until there is a connection; the handler says what ends the exchange then.
        handler.leasing(lease);
    }

    void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
