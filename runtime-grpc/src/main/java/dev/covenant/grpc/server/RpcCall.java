package dev.covenant.grpc.server;

import dev.covenant.runtime.CallOptions;
import io.grpc.Context;
import io.grpc.Metadata;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The call that a handler is answering: who asks, with which metadata, and which metadata goes with the answer.
 *
 * <pre>{@code
 * RpcCall.of(options).header(REQUEST_ID, id);
 * }</pre>
 */
public final class RpcCall {
    private final Metadata metadata;
    private final String remoteAddress;
    private final @Nullable String caller;
    private final Context context;
    private final Metadata headers = new Metadata();
    private final Metadata trailers = new Metadata();

    RpcCall(Metadata metadata, String remoteAddress, @Nullable String caller, Context context) {
        this.metadata = metadata;
        this.remoteAddress = remoteAddress;
        this.caller = caller;
        this.context = context;
    }

    /**
     * The call behind the options that a handler was given.
     *
     * @throws IllegalStateException when the handler was not called by a server
     */
    public static RpcCall of(CallOptions options) {
        return options.server()
                .filter(RpcCall.class::isInstance)
                .map(RpcCall.class::cast)
                .orElseThrow(() -> new IllegalStateException("these options do not come from a gRPC server"));
    }

    /** The metadata of the request; not to be changed. */
    public Metadata metadata() {
        return metadata;
    }

    /** The address of the peer. */
    public String remoteAddress() {
        return remoteAddress;
    }

    /** Who asks, as the {@link RpcAuthenticator} said; empty where there is none. */
    public Optional<String> caller() {
        return Optional.ofNullable(caller);
    }

    /** Whether nobody waits for the answer any more: the caller has cancelled or gone, or its time is over. */
    public boolean cancelled() {
        return context.isCancelled();
    }

    /** Sends metadata before the answer. Too late once the first message of a stream has been sent. */
    public <T> void header(Metadata.Key<T> key, T value) {
        synchronized (headers) {
            headers.put(key, value);
        }
    }

    /** Sends metadata behind the answer, or with the status that takes its place. */
    public <T> void trailer(Metadata.Key<T> key, T value) {
        synchronized (trailers) {
            trailers.put(key, value);
        }
    }

    Metadata headers() {
        return copy(headers);
    }

    Metadata trailers() {
        return copy(trailers);
    }

    private static Metadata copy(Metadata source) {
        Metadata copy = new Metadata();
        synchronized (source) {
            copy.merge(source);
        }
        return copy;
    }
}
