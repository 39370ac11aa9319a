package dev.covenant.grpc.server;

import dev.covenant.runtime.limit.RateLimits;
import io.grpc.InsecureServerCredentials;
import io.grpc.ServerCredentials;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a server does beside answering its methods: the words of the HTTP server's settings, as far as they mean something here.
 * Immutable.
 */
public final class GrpcServerSettings {
    private final Builder values;

    private GrpcServerSettings(Builder values) {
        this.values = values;
    }

    /**
     * Messages up to 16 MiB, metadata up to 64 KiB, at most 512 calls at once, no transport security, no reflection, no authenticator,
     * no rate limits.
     */
    public static GrpcServerSettings standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    int bodyLimit() {
        return values.bodyLimit;
    }

    int metadataLimit() {
        return values.metadataLimit;
    }

    int inFlight() {
        return values.inFlight;
    }

    Optional<RpcAuthenticator> authenticator() {
        return Optional.ofNullable(values.authenticator);
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

    RateLimits rateLimits() {
        return values.rateLimits;
    }

    boolean reflection() {
        return values.reflection;
    }

    ServerCredentials credentials() {
        return values.credentials;
    }

    LongSupplier clock() {
        return values.clock;
    }

    /** Collects settings. */
    public static final class Builder {
        private int bodyLimit = 16 << 20;
        private int metadataLimit = 64 << 10;
        private int inFlight = 512;
        private @Nullable RpcAuthenticator authenticator;
        private Duration keepAlive = Duration.ofSeconds(15);
        private Duration grace = Duration.ofSeconds(5);
        private Duration notice = Duration.ZERO;
        private RateLimits rateLimits = RateLimits.none();
        private boolean reflection;
        private ServerCredentials credentials = InsecureServerCredentials.create();
        private LongSupplier clock = System::nanoTime;

        private Builder() {}

        private Builder(Builder other) {
            bodyLimit = other.bodyLimit;
            metadataLimit = other.metadataLimit;
            inFlight = other.inFlight;
            authenticator = other.authenticator;
            keepAlive = other.keepAlive;
            grace = other.grace;
            notice = other.notice;
            rateLimits = other.rateLimits;
            reflection = other.reflection;
            credentials = other.credentials;
            clock = other.clock;
        }

        /** The largest message, in bytes; at least 1. Larger ones get {@code RESOURCE_EXHAUSTED}. */
        public Builder bodyLimit(int bytes) {
            bodyLimit = atLeastOne("bodyLimit", bytes);
            return this;
        }

        /** The most metadata that a call may bring, in bytes; at least 1. More is refused, and may cost the caller its connection. */
        public Builder metadataLimit(int bytes) {
            metadataLimit = atLeastOne("metadataLimit", bytes);
            return this;
        }

        /**
         * How many calls are handled at once; at least 1. More get {@code UNAVAILABLE} with {@code grpc-retry-pushback-ms}. A stream
         * counts, with a thread, as long as it lasts.
         */
        public Builder inFlight(int calls) {
            inFlight = atLeastOne("inFlight", calls);
            return this;
        }

        /** Who decides about credentials; unless set, everybody may call. */
        public Builder authenticator(RpcAuthenticator decides) {
            authenticator = decides;
            return this;
        }

        /** After how much silence a connection is asked whether its caller is still there, more than 0. 15 s unless set. */
        public Builder keepAlive(Duration silence) {
            keepAlive = positive("keepAlive", silence);
            return this;
        }

        /** How long a server that is closed waits for calls in flight; more than 0. 5 s unless set. */
        public Builder grace(Duration most) {
            grace = positive("grace", most);
            return this;
        }

        /**
         * How long a server that is closed still takes everything while health checks say {@code NOT_SERVING}; 0 or more, 0 unless set.
         * For balancers that cannot repeat what was refused: a little more than the time from one of their checks to the next.
         */
        public Builder notice(Duration time) {
            if (time.isNegative()) {
                throw new IllegalArgumentException("notice must be 0 or more, not " + time);
            }
            notice = time;
            return this;
        }

        /** How often it may be asked; operations are called {@code shop.v1.UserService/GetUser}. No limits unless they are set. */
        public Builder rateLimits(RateLimits limits) {
            rateLimits = limits;
            return this;
        }

        /** Tells who asks what the server offers ({@code grpc.reflection}, v1 and v1alpha), for tools such as grpcurl. */
        public Builder reflection() {
            reflection = true;
            return this;
        }

        /** What it shows its callers, such as {@code TlsServerCredentials}; unless set, connections are plain. */
        public Builder credentials(ServerCredentials shown) {
            credentials = shown;
            return this;
        }

        /** Where rate limits get the time, in nanoseconds. */
        Builder clock(LongSupplier nanoTime) {
            clock = nanoTime;
            return this;
        }

        /** The settings so far. */
        public GrpcServerSettings build() {
            return new GrpcServerSettings(new Builder(this));
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
