package dev.covenant.runtime;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says about one call. Immutable; every method gives a changed copy.
 *
 * <p>On the server side the options tell the handler what the caller sent: the deadline left and the request's headers.
 */
public final class CallOptions {
    private static final CallOptions NONE = new CallOptions(null, null, null, null, Map.of(), null);

    private final @Nullable Duration timeout;
    private final @Nullable Duration attemptTimeout;
    private final @Nullable String hashKey;
    private final @Nullable String idempotencyKey;
    private final Map<String, String> headers;
    private final @Nullable Object server;

    private CallOptions(
            @Nullable Duration timeout,
            @Nullable Duration attemptTimeout,
            @Nullable String hashKey,
            @Nullable String idempotencyKey,
            Map<String, String> headers,
            @Nullable Object server) {
        this.timeout = timeout;
        this.attemptTimeout = attemptTimeout;
        this.hashKey = hashKey;
        this.idempotencyKey = idempotencyKey;
        this.headers = headers;
        this.server = server;
    }

    /** Nothing said: the client's policy holds. */
    public static CallOptions none() {
        return NONE;
    }

    /** The whole call, all attempts together, must end within this time; more than 0. */
    public static CallOptions timeout(Duration total) {
        return NONE.withTimeout(total);
    }

    /** The whole call, all attempts together, must end within this time; more than 0. */
    public CallOptions withTimeout(Duration total) {
        return new CallOptions(positive(total), attemptTimeout, hashKey, idempotencyKey, headers, server);
    }

    /** One attempt, until its body is decoded, must end within this time; more than 0. */
    public CallOptions withAttemptTimeout(Duration each) {
        return new CallOptions(timeout, positive(each), hashKey, idempotencyKey, headers, server);
    }

    /** Calls with equal keys go to the same instance when balancing is by consistent hash. */
    public CallOptions hashKey(String key) {
        return new CallOptions(timeout, attemptTimeout, key, idempotencyKey, headers, server);
    }

    /** The key that makes repeating the call harmless; one is made up for operations that declare a key. */
    public CallOptions idempotencyKey(String key) {
        return new CallOptions(timeout, attemptTimeout, hashKey, key, headers, server);
    }

    /** A header sent with the call beside those of the contract. */
    public CallOptions header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new CallOptions(
                timeout, attemptTimeout, hashKey, idempotencyKey, Collections.unmodifiableMap(more), server);
    }

    /** For server adapters: the call that is being answered. */
    public CallOptions withServer(Object call) {
        return new CallOptions(timeout, attemptTimeout, hashKey, idempotencyKey, headers, call);
    }

    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    public Optional<Duration> attemptTimeout() {
        return Optional.ofNullable(attemptTimeout);
    }

    public Optional<String> hashKey() {
        return Optional.ofNullable(hashKey);
    }

    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /** In the order in which they were given. */
    public Map<String, String> headers() {
        return headers;
    }

    /** For server adapters: what {@link #withServer(Object)} was given. */
    public Optional<Object> server() {
        return Optional.ofNullable(server);
    }

    private static Duration positive(Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("a time-out must be more than 0, not " + duration);
        }
        return duration;
    }
}
