package dev.covenant.http.apache;

import dev.covenant.http.Body;
import dev.covenant.http.client.Exchange;
import dev.covenant.http.client.ReplySink;
import dev.covenant.http.client.SerialSink;
import dev.covenant.http.client.TransportRequest;
import dev.covenant.http.client.TransportSettings;
import dev.covenant.http.client.UnsentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncClientEndpoint;
import org.apache.hc.core5.http.nio.AsyncClientExchangeHandler;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** One asynchronous exchange: gives the request to the connection, and what comes back to the sink. */
final class ExchangeHandler implements AsyncClientExchangeHandler {
    private static final int WINDOW = 64 * 1024;

    private final Exchange exchange;
    private final SerialSink sink;
    private final TransportSettings settings;
    private final @Nullable RequestBody body;

    private @Nullable AsyncClientEndpoint endpoint;
    private @Nullable CapacityChannel capacity;
    private long wanted;
    private boolean sent;
    private boolean received;

    ExchangeHandler(Exchange exchange, ReplySink sink, TransportSettings settings) {
        this.exchange = exchange;
        this.sink = new SerialSink(sink);
        this.settings = settings;
        Body given = exchange.request().body();
        this.body = given == null ? null : new RequestBody(given, settings.executor());
        this.sent = given == null;
    }

    /** What happens when there is a connection, or none. */
    FutureCallback<AsyncClientEndpoint> lease(HttpClientContext context, Leases leases) {
        return new FutureCallback<>() {
            @Override
            public void completed(AsyncClientEndpoint leased) {
                synchronized (ExchangeHandler.this) {
                    endpoint = leased;
                }
                try {
                    if (exchange.isAborted()) {
                        abort();
                    } else {
                        leased.execute(ExchangeHandler.this, context);
                    }
                } finally {
                    leases.ended();
                }
            }

            @Override
            public void failed(Exception reason) {
                leases.ended();
                sink.failed(new UnsentException(Faults.message(reason), reason));
            }

            @Override
            public void cancelled() {
                leases.ended();
                sink.failed(new UnsentException("the exchange was ended early", new IOException("no connection yet")));
            }
        };
    }

    @Override
    public void produceRequest(RequestChannel channel, HttpContext context) throws HttpException, IOException {
        TransportRequest from = exchange.request();
        HttpHost host = Hosts.host(from.origin());
        BasicHttpRequest request = new BasicHttpRequest(from.method(), host, from.target());
        from.headers().forEach(request::addHeader);
        channel.sendRequest(request, from.body() == null ? null : new BodyEntity(from.body()), context);
    }

    @Override
    public int available() {
        return body == null ? 0 : body.available();
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        if (body == null || body.produce(channel)) {
            synchronized (this) {
                sent = true;
            }
            releaseIfComplete();
        }
    }

    @Override
    public void consumeInformation(HttpResponse response, HttpContext context) {
        // Provisional answers say nothing that we could use.
    }

    @Override
    public void consumeResponse(HttpResponse response, @Nullable EntityDetails entity, HttpContext context)
            throws IOException {
        Heads.check(response, settings.headerBytes());
        sink.head(response.getCode(), Heads.headers(response), this::more);
        if (entity == null) {
            tellEnd();
        }
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        long asked;
        synchronized (this) {
            capacity = channel;
            asked = wanted;
            wanted = 0;
        }
        if (asked > 0) {
            channel.update(WINDOW);
        }
    }

    @Override
    public void consume(ByteBuffer piece) {
        sink.bytes(piece);
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        tellEnd();
    }

    @Override
    public void failed(Exception cause) {
        sink.failed(Faults.of(cause, settings.headerBytes()));
    }

    @Override
    public void cancel() {
        sink.failed(new IOException("the exchange was ended early"));
    }

    @Override
    public void releaseResources() {
        if (body != null) {
            body.release();
        }
        discard();
        sink.failed(new IOException("the connection was closed before the answer was complete"));
    }

    private void more() {
        CapacityChannel channel;
        synchronized (this) {
            channel = capacity;
            wanted += channel == null ? 1 : 0;
        }
        if (channel != null) {
            try {
                channel.update(WINDOW);
            } catch (IOException closed) {
                sink.failed(closed);
            }
        }
    }

    /** The exchange is to end early; harmless when it has ended. */
    void abort() {
        discard();
        sink.failed(new IOException("the exchange was ended early"));
    }

    /** Closes the connection, unless it was released already. */
    private void discard() {
        AsyncClientEndpoint leased;
        synchronized (this) {
            leased = endpoint;
        }
        if (leased != null) {
            leased.releaseAndDiscard();
        }
    }

    private void tellEnd() {
        synchronized (this) {
            received = true;
        }
        // Before the sink is told: the next call may want the connection.
        releaseIfComplete();
        sink.end();
    }

    private void releaseIfComplete() {
        AsyncClientEndpoint leased;
        synchronized (this) {
            leased = sent && received ? endpoint : null;
        }
        if (leased != null) {
            leased.releaseAndReuse();
        }
    }
}
