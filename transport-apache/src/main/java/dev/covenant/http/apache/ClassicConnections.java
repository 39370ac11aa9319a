package dev.covenant.http.apache;

import dev.covenant.http.client.Exchange;
import dev.covenant.http.client.Reply;
import dev.covenant.http.client.TransportRequest;
import dev.covenant.http.client.TransportSettings;
import dev.covenant.http.client.UnsentException;
import dev.covenant.http.client.WaitingThread;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.ConnectionShutdownException;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.Timeout;

/**
 * Blocking exchanges. The steps that HttpClient takes are taken here one by one (lease, connect, send, receive), without its chain of
 * handlers: so it is known at every failure whether anything was sent, and a call costs less.
 */
final class ClassicConnections {
    private static final String EXCHANGE = "covenant";

    private final TransportSettings settings;
    private final PoolingHttpClientConnectionManager pool;
    private final Hosts hosts = new Hosts();
    private final Timeout connectTimeout;

    ClassicConnections(TransportSettings settings) {
        this.settings = settings;
        this.connectTimeout = Configs.timeout(settings.connectTimeout().toNanos());
        this.pool = new ChannelSockets()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Configs.http1(settings))
                        .responseParserFactory(new AnswerParsers(Configs.http1(settings)))
                        .build())
                .setTlsSocketStrategy(Configs.tlsStrategy(settings))
                .setDefaultTlsConfig(Configs.tls(settings))
                .setDefaultConnectionConfig(Configs.connection(settings))
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
                .setMaxConnPerRoute(settings.connections())
                .setMaxConnTotal(Integer.MAX_VALUE)
                .build();
    }

    Reply send(Exchange exchange) throws IOException {
        ClassicHttpRequest request = request(exchange.request());
        HttpCoreContext context = HttpCoreContext.create();
        ConnectionEndpoint endpoint = connected(exchange, context);
        try {
            endpoint.setSocketTimeout(Timeout.DISABLED);
            ClassicHttpResponse response = endpoint.execute(EXCHANGE, request, ClassicConnections::transfer, context);
            Heads.check(response, settings.headerBytes());
            return new ClassicReply(pool, endpoint, exchange, new ClassicReply.Received(request, response, context));
        } catch (IOException | HttpException e) {
            discard(endpoint);
            throw Faults.of(e, settings.headerBytes());
        } catch (ConnectionShutdownException e) {
            // Ended early before anything was sent: the endpoint is asked for its connection first.
            discard(endpoint);
            throw new UnsentException("the exchange was ended early", e);
        } catch (RuntimeException | Error e) {
            discard(endpoint);
            throw e;
        }
    }

    /** Open ones, used and unused. */
    int connections() {
        return Configs.open(pool.getTotalStats());
    }

    void close() {
        pool.close(CloseMode.IMMEDIATE);
    }

    private ConnectionEndpoint connected(Exchange exchange, HttpContext context) throws IOException {
        HttpRoute route = hosts.route(exchange.request().origin());
        ConnectionEndpoint endpoint = lease(exchange, pool.lease(EXCHANGE, route, connectTimeout, null));
        if (!endpoint.isConnected()) {
            connect(exchange, endpoint, context);
        }
        exchange.onAbort(() -> endpoint.close(CloseMode.IMMEDIATE));
        return endpoint;
    }

    /** To close an endpoint that is being connected would leave its socket open: it is not the endpoint's yet. */
    private void connect(Exchange exchange, ConnectionEndpoint endpoint, HttpContext context) throws IOException {
        WaitingThread connecting = new WaitingThread();
        exchange.onAbort(connecting::endWait);
        try {
            pool.connect(endpoint, connectTimeout, context);
        } catch (IOException | RuntimeException e) {
            discard(endpoint);
            throw new UnsentException(Faults.message(e), e);
        } finally {
            connecting.leave();
        }
        if (exchange.isAborted()) {
            discard(endpoint);
            throw new UnsentException("the exchange was ended early", new IOException("while connecting"));
        }
    }

    private ConnectionEndpoint lease(Exchange exchange, LeaseRequest lease) throws IOException {
        exchange.onAbort(lease::cancel);
        try {
            return lease.get(connectTimeout);
        } catch (InterruptedException e) {
            lease.cancel();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a connection");
        } catch (TimeoutException e) {
            lease.cancel();
            throw new UnsentException("no connection was free within " + connectTimeout, e);
        } catch (ExecutionException | IllegalStateException e) {
            throw new UnsentException("no connection: " + Faults.message(e), e);
        }
    }

    /** Sends the request and receives the head of the answer, past those that are provisional. */
    private static ClassicHttpResponse transfer(
            ClassicHttpRequest request, HttpClientConnection connection, HttpContext context)
            throws IOException, HttpException {
        connection.sendRequestHeader(request);
        if (request.getEntity() != null) {
            connection.sendRequestEntity(request);
        }
        connection.flush();
        ClassicHttpResponse response = connection.receiveResponseHeader();
        while (response.getCode() < HttpStatus.SC_SUCCESS) {
            response = connection.receiveResponseHeader();
        }
        if (mayHaveBody(request, response.getCode())) {
            connection.receiveResponseEntity(response);
        }
        return response;
    }

    private static boolean mayHaveBody(ClassicHttpRequest request, int status) {
        return !"HEAD".equals(request.getMethod())
                && status != HttpStatus.SC_NO_CONTENT
                && status != HttpStatus.SC_NOT_MODIFIED;
    }

    private void discard(ConnectionEndpoint endpoint) {
        endpoint.close(CloseMode.IMMEDIATE);
        pool.release(endpoint, null, null);
    }

    private static ClassicHttpRequest request(TransportRequest from) {
        // Not by the constructor that takes the target alone: it takes it apart as a URI, and puts it together again.
        var request = new BasicClassicHttpRequest(from.method(), from.origin().scheme(), null, from.target());
        request.addHeader("Host", from.origin().authority());
        from.headers().forEach(request::addHeader);
        if (from.body() != null) {
            BodyEntity entity = new BodyEntity(from.body());
            request.setEntity(entity);
            from.body().mediaType().ifPresent(type -> request.addHeader("Content-Type", type));
            if (entity.isChunked()) {
                request.addHeader("Transfer-Encoding", "chunked");
            } else {
                request.addHeader("Content-Length", Long.toString(entity.getContentLength()));
            }
        } else if (expectsBody(from.method())) {
            request.addHeader("Content-Length", "0");
        }
        return request;
    }

    /** Where servers wonder about a body that is not there (RFC 9110, section 8.6). */
    private static boolean expectsBody(String method) {
        return "POST".equals(method) || "PUT".equals(method) || "PATCH".equals(method);
    }
}
