package dev.covenant.http.apache;

import dev.covenant.http.Headers;
import dev.covenant.http.client.Exchange;
import dev.covenant.http.client.Reply;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/** An answer with the connection that it comes from. It is its own body: one object less, at every call. */
final class ClassicReply extends InputStream implements Reply {
    private final HttpClientConnectionManager pool;
    private final ConnectionEndpoint endpoint;
    private final Exchange exchange;
    private final Received received;
    private final @Nullable InputStream content;
    private boolean complete;
    private boolean closed;

    /** What came, and what it answers. */
    record Received(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context) {}

    ClassicReply(HttpClientConnectionManager pool, ConnectionEndpoint endpoint, Exchange exchange, Received received)
            throws IOException {
        this.pool = pool;
        this.endpoint = endpoint;
        this.exchange = exchange;
        this.received = received;
        HttpEntity entity = received.response.getEntity();
        this.content = entity == null ? null : entity.getContent();
        this.complete = content == null;
    }

    @Override
    public int status() {
        return received.response.getCode();
    }

    @Override
    public @Nullable String header(String name) {
        Header header = received.response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public Headers headers() {
        return Heads.headers(received.response);
    }

    @Override
    public InputStream body() {
        return this;
    }

    @Override
    public InputStream stream() {
        endpoint.setSocketTimeout(Configs.timeout(exchange.idleNanos()));
        return this;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (complete || content == null) {
            return -1;
        }
        if (closed) {
            throw new IOException("the answer is closed");
        }
        try {
            int count = content.read(target, from, length);
            complete = count < 0;
            return count;
        } catch (IOException e) {
            throw Faults.of(e, Integer.MAX_VALUE);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        boolean kept = complete && !exchange.isAborted() && mayBeKept();
        if (!kept) {
            endpoint.close(CloseMode.IMMEDIATE);
        }
        pool.release(endpoint, null, kept ? TimeValue.NEG_ONE_MILLISECOND : null);
    }

    private boolean mayBeKept() {
        return endpoint.isConnected()
                && !AnswerParsers.isFollowed(received.response)
                && DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(
                        received.request, received.response, received.context);
    }
}
