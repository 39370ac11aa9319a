package dev.covenant.http.server;

import dev.covenant.http.Headers;
import dev.covenant.http.Parameter;
import dev.covenant.runtime.CallOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The call that a handler is answering: who asks, with which headers, and which headers go with the answer.
 *
 * <pre>{@code
 * ServerCall.of(options).header(GetOrder.X_RATE_LIMIT, 5L);
 * }</pre>
 */
public final class ServerCall {
    private final Headers headers;
    private final String remoteAddress;
    private final @Nullable String caller;
    private final List<SetHeader<?>> answerHeaders = new ArrayList<>();

    ServerCall(Headers headers, String remoteAddress, @Nullable String caller) {
        this.headers = headers;
        this.remoteAddress = remoteAddress;
        this.caller = caller;
    }

    /**
     * The call behind the options that a handler was given.
     *
     * @throws IllegalStateException when the handler was not called by a server
     */
    public static ServerCall of(CallOptions options) {
        return options.server()
                .filter(ServerCall.class::isInstance)
                .map(ServerCall.class::cast)
                .orElseThrow(() -> new IllegalStateException("these options do not come from a server"));
    }

    /** The headers of the request. */
    public Headers headers() {
        return headers;
    }

    /** The address of the peer. */
    public String remoteAddress() {
        return remoteAddress;
    }

    /** Who asks, as the {@link Authenticator} said; empty for anonymous callers. */
    public Optional<String> caller() {
        return Optional.ofNullable(caller);
    }

    /** Sets a header of the answer that the contract declares; null: it is left out. */
    public synchronized <T> void header(Parameter<T> header, @Nullable T value) {
        answerHeaders.add(new SetHeader<>(header, value));
    }

    synchronized void writeHeaders(ResponseWriter out) {
        answerHeaders.forEach(each -> each.writeTo(out));
    }

    private record SetHeader<T>(
            Parameter<T> header, @Nullable T value) {
        void writeTo(ResponseWriter out) {
            out.header(header, value);
        }
    }
}
