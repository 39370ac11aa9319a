package dev.covenant.http.client;

import dev.covenant.http.Headers;
import dev.covenant.runtime.Fallback;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.CallListenerProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a client works: all of it has defaults. Immutable.
 *
 * <pre>{@code
 * ClientSettings.builder()
 *         .policy(Policy.builder().deadline(ofSeconds(3)).attemptTimeout(ofSeconds(1)).connectTimeout(ofMillis(300)).build())
 *         .credentials("apiKey", Credentials.apiKey(System.getenv("ORDERS_KEY")))
 *         .build()
 * }</pre>
 */
public final class ClientSettings {
    private static final ClientSettings DEFAULTS = builder().build();

    private final Policy policy;
    private final Map<String, Credentials> credentials;
    private final Headers headers;
    private final String userAgent;
    private final CallListener listener;
    private final Map<ClientBinding<?, ?>, Fallback<?, ?>> fallbacks;
    private final @Nullable Transport transport;
    private final @Nullable SSLContext ssl;

    private ClientSettings(Builder parts) {
        policy = parts.policy;
        credentials = Map.copyOf(parts.credentials);
        headers = parts.headers.build();
        userAgent = parts.userAgent;
        listener = parts.listeners.isEmpty() ? CallListenerProvider.discovered() : CallListener.all(parts.listeners);
        fallbacks = Map.copyOf(parts.fallbacks);
        transport = parts.transport;
        ssl = parts.ssl;
    }

    /** The standard policy, no credentials, the best transport on the class path. */
    public static ClientSettings defaults() {
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

    /** Sent with every request. */
    public Headers headers() {
        return headers;
    }

    public String userAgent() {
        return userAgent;
    }

    public CallListener listener() {
        return listener;
    }

    /** The transport that was given, which clients use and do not close. */
    public Optional<Transport> transport() {
        return Optional.ofNullable(transport);
    }

    /** What connections are secured with; the platform's own when absent. */
    public Optional<SSLContext> ssl() {
        return Optional.ofNullable(ssl);
    }

    Optional<Fallback<?, ?>> fallback(ClientBinding<?, ?> binding) {
        return Optional.ofNullable(fallbacks.get(binding));
    }

    Security security() {
        return new Security(credentials, ssl != null || transport != null);
    }

    @Override
    public String toString() {
        return "ClientSettings[" + policy + ", credentials of " + credentials.keySet() + "]";
    }

    /** Collects settings. */
    public static final class Builder {
        private Policy policy = Policy.standard();
        private final Map<String, Credentials> credentials = new LinkedHashMap<>();
        private final Headers.Builder headers = Headers.builder();
        private String userAgent = "covenant";
        private final List<CallListener> listeners = new ArrayList<>();
        private final Map<ClientBinding<?, ?>, Fallback<?, ?>> fallbacks = new LinkedHashMap<>();
        private @Nullable Transport transport;
        private @Nullable SSLContext ssl;

        private Builder() {}

        /** Time-outs, retries, limits. */
        public Builder policy(Policy value) {
            policy = value;
            return this;
        }

        /**
         * What to prove oneself with.
         *
         * @param scheme the name of the security scheme in the contract
         */
        public Builder credentials(String scheme, Credentials value) {
            credentials.put(scheme, value);
            return this;
        }

        /** A header sent with every request; the value instead of any before. */
        public Builder header(String name, String value) {
            headers.set(name, value);
            return this;
        }

        /** The {@code User-Agent} header. */
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

        /** What callers of an operation get when it fails, instead of any given for it before. */
        public Builder fallback(OperationFallback value) {
            fallbacks.put(value.binding(), value.fallback());
            return this;
        }

        /** A transport to use instead of an own one; clients do not close it. */
        public Builder transport(Transport value) {
            transport = value;
            return this;
        }

        /** What connections are secured with: trusted authorities, client certificate. */
        public Builder ssl(SSLContext value) {
            ssl = value;
            return this;
        }

        /** The settings. */
        public ClientSettings build() {
            return new ClientSettings(this);
        }
    }
}
