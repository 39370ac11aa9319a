package dev.covenant.http.server;

import com.sun.net.httpserver.HttpExchange;
import dev.covenant.http.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A request of the JDK's server.
 */
final class JdkExchange implements ServerExchange {
    private final HttpExchange exchange;
    private final Headers headers;
    private final JdkBody body;
    private final Surroundings around;
    private boolean last;

    JdkExchange(HttpExchange exchange, Headers headers, Surroundings around) {
        this.exchange = exchange;
        this.headers = headers;
        this.body = new JdkBody(exchange.getRequestBody());
        this.around = around;
    }

    /** The connection will be closed after the answer. */
    void closeAfterwards() {
        last = true;
    }

    @Override
    public String protocol() {
        return exchange.getProtocol();
    }

    @Override
    public String method() {
        return exchange.getRequestMethod();
    }

    @Override
    public String rawPath() {
        return exchange.getRequestURI().getRawPath();
    }

    @Override
    public @Nullable String rawQuery() {
        return exchange.getRequestURI().getRawQuery();
    }

    @Override
    public Headers headers() {
        return headers;
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public String remoteAddress() {
        return exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    @Override
    public OutputStream respond(int status, Headers fields, long length) throws IOException {
        fields.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        if (last || around.ending().getAsBoolean() || body.isBroken()) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        // The JDK's server: 0 means that the length is not known, -1 that there is no body.
        exchange.sendResponseHeaders(status, length == 0 ? -1 : Math.max(0, length));
        return length == 0
                ? OutputStream.nullOutputStream()
                : new JdkAnswer(exchange.getResponseBody(), body, around.stalls());
    }
}
