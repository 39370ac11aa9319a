package dev.covenant.http.server;

import dev.covenant.runtime.limit.RateLimits;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What a server does beside answering its routes. Immutable.
 */
public final class ServerSettings {
    private final Builder values;

    private ServerSettings(Builder values) {
        this.values = values;
    }

    /**
     * Bodies up to 16 MiB, at most 512 requests at once on at most 2,048 connections, health at {@code /health}, no authenticators, no
     * rate limits.
     */
    public static ServerSettings standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    int bodyLimit() {
        return values.bodyLimit;
    }

    int inFlight() {
        return values.inFlight;
    }

    String healthPath() {
        return values.healthPath;
    }

    BooleanSupplier healthy() {
        return values.healthy;
    }

    boolean authenticatedElsewhere() {
        return values.authenticatedElsewhere;
    }

    Map<String, Authenticator> authenticators() {
        return values.authenticators;
    }

    Duration keepAlive() {
        return values.keepAlive;
    }

    Duration grace() {
        return values.grace;
    }

    Duration notice() {
        return values.notice;
    }

    int connections() {
        return values.connections;
    }

    RateLimits rateLimits() {
        return values.rateLimits;
    }

    TrustedProxies trustedProxies() {
        return values.trustedProxies;
    }

    LongSupplier clock() {
        return values.clock;
    }

    /** Collects settings. */
    public static final class Builder {
        private int bodyLimit = 16 << 20;
        private int inFlight = 512;
        private String healthPath = "/health";
        private BooleanSupplier healthy = () -> true;
        private boolean authenticatedElsewhere;
        private Map<String, Authenticator> authenticators = Map.of();
        private Duration keepAlive = Duration.ofSeconds(15);
        private Duration grace = Duration.ofSeconds(5);
        private Duration notice = Duration.ZERO;
        private int connections = 2_048;
        private RateLimits rateLimits = RateLimits.none();
        private TrustedProxies trustedProxies = TrustedProxies.none();
        private LongSupplier clock = System::nanoTime;

        private Builder() {}

        private Builder(Builder other) {
            bodyLimit = other.bodyLimit;
            inFlight = other.inFlight;
            healthPath = other.healthPath;
            healthy = other.healthy;
            authenticatedElsewhere = other.authenticatedElsewhere;
            authenticators = other.authenticators;
            keepAlive = other.keepAlive;
            grace = other.grace;
            notice = other.notice;
            connections = other.connections;
            rateLimits = other.rateLimits;
            trustedProxies = other.trustedProxies;
            clock = other.clock;
        }

        /** The largest body that is held in memory, in bytes; at least 1. Larger ones get 413. Streams have no limit. */
        public Builder bodyLimit(int bytes) {
            bodyLimit = atLeastOne("bodyLimit", bytes);
            return this;
        }

        /** How many requests are handled at once; at least 1. More get 503 with {@code Retry-After}. */
        public Builder inFlight(int requests) {
            inFlight = atLeastOne("inFlight", requests);
            return this;
        }

        /** Where the health check answers; begins with a slash. A route of a contract with the same path goes before it. */
        public Builder healthPath(String path) {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("healthPath must begin with a slash, not be '" + path + "'");
            }
            healthPath = path;
            return this;
        }

        /** Whether the service can work; asked at each health check, must be quick. */
        public Builder healthy(BooleanSupplier check) {
            healthy = check;
            return this;
        }

        /** Who decides about the credentials of a security scheme of the contract. */
        public Builder authenticator(String scheme, Authenticator authenticator) {
            Map<String, Authenticator> more = new LinkedHashMap<>(authenticators);
            more.put(scheme, authenticator);
            authenticators = Collections.unmodifiableMap(more);
            return this;
        }

        /** Credentials were checked before requests get here, by a gateway for example; without it a server whose contract
         * asks for credentials does not start without authenticators. */
        public Builder authenticatedElsewhere() {
            authenticatedElsewhere = true;
            return this;
        }

        /**
         * After how much silence a stream of events says that it is alive, more than 0; that is also how long it may take until it
         * notices that the caller has gone. 15 s unless set, as the HTML standard advises.
         */
        public Builder keepAlive(Duration silence) {
            keepAlive = positive("keepAlive", silence);
            return this;
        }

        /** How long a server that is closed waits for requests in flight; more than 0. 5 s unless set. */
        public Builder grace(Duration most) {
            grace = positive("grace", most);
            return this;
        }

        /**
         * How long a server that is closed still takes new connections while it says 503 to health checks; 0 or more, 0 unless set. For
         * balancers that cannot repeat what was refused: a little more than the time from one of their checks to the next.
         */
        public Builder notice(Duration time) {
            if (time.isNegative()) {
                throw new IllegalArgumentException("notice must be 0 or more, not " + time);
            }
            notice = time;
            return this;
        }

        /**
         * How many connections a {@link SocketServer} keeps; at least 1. One more takes the place of one that waits for its next
         * request; where none waits it gets an answer to a health check, and otherwise 503.
         */
        public Builder connections(int most) {
            connections = atLeastOne("connections", most);
            return this;
        }

        /** How often it may be asked. There are no limits unless they are set: see {@link RateLimits#standard()}. */
        public Builder rateLimits(RateLimits limits) {
            rateLimits = limits;
            return this;
        }

        /** Who may say for whom they ask; nobody unless set, and all that a proxy asks counts as the proxy's own. */
        public Builder trustedProxies(TrustedProxies proxies) {
            trustedProxies = proxies;
            return this;
        }

        /** Where rate limits get the time, in nanoseconds. */
        Builder clock(LongSupplier nanoTime) {
            clock = nanoTime;
            return this;
        }

        /** The settings so far. */
        public ServerSettings build() {
            return new ServerSettings(new Builder(this));
        }

        private static Duration positive(String name, Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be more than 0, not " + value);
            }
            return value;
        }

        private static int atLeastOne(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be at least 1, not " + value);
            }
            return value;
        }
    }
}
