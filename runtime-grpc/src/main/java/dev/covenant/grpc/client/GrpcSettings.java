package dev.covenant.grpc.client;

import dev.covenant.runtime.Fallback;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.CallListenerProvider;
import io.grpc.CallCredentials;
import io.grpc.ChannelCredentials;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a client works: all of it has defaults. Immutable.
 *
 * <pre>{@code
 * GrpcSettings.builder()
 *         .policy(Policy.builder().deadline(ofSeconds(3)).attemptTimeout(ofSeconds(1)).build())
 *         .metadata("x-tenant", "blue")
 *         .build()
 * }</pre>
 */
public final class GrpcSettings {
    private static final GrpcSettings DEFAULTS = builder().build();

    private final Policy policy;
    private final Map<String, String> metadata;
    private final String userAgent;
    private final CallListener listener;
    private final Map<String, Fallback<?, ?>> fallbacks;
    private final @Nullable CallCredentials credentials;
    private final @Nullable ChannelCredentials tls;
    private final @Nullable ChannelFactory channels;

    private GrpcSettings(Builder parts) {
        policy = parts.policy;
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(parts.metadata));
        userAgent = parts.userAgent;
        listener = parts.listeners.isEmpty() ? CallListenerProvider.discovered() : CallListener.all(parts.listeners);
        fallbacks = Map.copyOf(parts.fallbacks);
        credentials = parts.credentials;
        tls = parts.tls;
        channels = parts.channels;
    }

    /** The standard policy, no credentials, the platform's trusted authorities. */
    public static GrpcSettings defaults() {
        return DEFAULTS;
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Time-outs, retries, limits. */
    public Policy policy() {
        return policy;
    }

    /** Sent with every call. */
    public Map<String, String> metadata() {
        return metadata;
    }

    public String userAgent() {
        return userAgent;
    }

    public CallListener listener() {
        return listener;
    }

    /** What every call proves itself with. */
    public Optional<CallCredentials> credentials() {
        return Optional.ofNullable(credentials);
    }

    /** What connections are secured with; the platform's own when absent. */
    public Optional<ChannelCredentials> tls() {
        return Optional.ofNullable(tls);
    }

    /** What calls travel through; grpc-netty-shaded when absent. */
    public Optional<ChannelFactory> channels() {
        return Optional.ofNullable(channels);
    }

    /** By the full name of the method. */
    Optional<Fallback<?, ?>> fallback(String method) {
        return Optional.ofNullable(fallbacks.get(method));
    }

    @Override
    public String toString() {
        return "GrpcSettings[" + policy + "]";
    }

    /** Collects settings. */
    public static final class Builder {
        private Policy policy = Policy.standard();
        private final Map<String, String> metadata = new LinkedHashMap<>();
        private String userAgent = "covenant";
        private final List<CallListener> listeners = new ArrayList<>();
        private final Map<String, Fallback<?, ?>> fallbacks = new LinkedHashMap<>();
        private @Nullable CallCredentials credentials;
        private @Nullable ChannelCredentials tls;
        private @Nullable ChannelFactory channels;

        private Builder() {}

        /** Time-outs, retries, limits. */
        public Builder policy(Policy value) {
            policy = value;
            return this;
        }

        /**
         * A metadata entry sent with every call; the value instead of any before.
         *
         * @param name in lower case; one that ends with {@code -bin} has bytes, given as base64
         */
        public Builder metadata(String name, String value) {
            metadata.put(name, value);
            return this;
        }

        /** What the client calls itself; gRPC adds its own name and version. */
        public Builder userAgent(String value) {
            userAgent = value;
            return this;
        }

        /**
         * Watches calls and attempts, beside any listener given before. Without one, those on the class path do: with
         * {@code covenant-metrics-micrometer} Micrometer's global registry is filled. {@link CallListener#NONE} watches nothing.
         */
        public Builder listener(CallListener value) {
            listeners.add(value);
            return this;
        }

        /** What callers of a method get when it fails, instead of any given for it before. */
        public Builder fallback(RpcFallback value) {
            fallbacks.put(value.method().name(), value.fallback());
            return this;
        }

        /** What every call proves itself with, such as a token. gRPC sends credentials by TLS only, unless they say otherwise. */
        public Builder credentials(CallCredentials value) {
            credentials = value;
            return this;
        }

        /** What connections are secured with, as in {@code TlsChannelCredentials.newBuilder()}: trusted authorities, client certificate. */
        public Builder tls(ChannelCredentials value) {
            tls = value;
            return this;
        }

        /** What calls travel through, instead of grpc-netty-shaded; {@link #tls(ChannelCredentials)} is its business then. */
        public Builder channels(ChannelFactory value) {
            channels = value;
            return this;
        }

        /** The settings. */
        public GrpcSettings build() {
            return new GrpcSettings(this);
        }
    }
}
