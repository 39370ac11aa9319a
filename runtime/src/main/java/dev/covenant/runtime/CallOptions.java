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
 * <p>On the server side the options tell the handler how long its caller will wait. A handler that passes them on to a client gives that
 * call what is left of the time.
 */
public final class CallOptions {
    private static final CallOptions NONE = new CallOptions(new Parts(null, null, null, null, null, Map.of(), null));

    private final Parts parts;

    private CallOptions(Parts parts) {
        this.parts = parts;
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
        return new CallOptions(parts.timeout(positive(total)));
    }

    /**
     * For server adapters: whatever is done must have ended by then.
     *
     * @param nanoTime a reading of {@link System#nanoTime()}
     */
    public CallOptions withDeadline(long nanoTime) {
        return new CallOptions(parts.deadline(nanoTime));
    }

    /** One attempt, until its body is decoded, must end within this time; more than 0. */
    public CallOptions withAttemptTimeout(Duration each) {
        return new CallOptions(parts.attemptTimeout(positive(each)));
    }

    /** Calls with equal keys go to the same instance when balancing is by consistent hash. */
    public CallOptions hashKey(String key) {
        return new CallOptions(parts.hashKey(key));
    }

    /** The key that makes repeating the call harmless; one is made up for operations that declare a key. */
    public CallOptions idempotencyKey(String key) {
        return new CallOptions(parts.idempotencyKey(key));
    }

    /** A header sent with the call beside those of the contract. */
    public CallOptions header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parts.headers);
        more.put(name, value);
        return new CallOptions(parts.headers(Collections.unmodifiableMap(more)));
    }

    /** For server adapters: the call that is being answered. */
    public CallOptions withServer(Object call) {
        return new CallOptions(parts.server(call));
    }

    /** The time for the whole call, from now; of a deadline what is left of it, perhaps nothing. */
    public Optional<Duration> timeout() {
        Duration own = parts.timeout;
        if (parts.deadline == null) {
            return Optional.ofNullable(own);
        }
        Duration left = Duration.ofNanos(Math.max(0, parts.deadline - System.nanoTime()));
        return Optional.of(own != null && own.compareTo(left) < 0 ? own : left);
    }

    /** The time for one attempt. */
    public Optional<Duration> attemptTimeout() {
        return Optional.ofNullable(parts.attemptTimeout);
    }

    /** What balancing by consistent hash goes by. */
    public Optional<String> hashKey() {
        return Optional.ofNullable(parts.hashKey);
    }

    /** The caller's own idempotency key. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(parts.idempotencyKey);
    }

    /** In the order in which they were given. */
    public Map<String, String> headers() {
        return parts.headers;
    }

    /** For server adapters: what {@link #withServer(Object)} was given. */
    public Optional<Object> server() {
        return Optional.ofNullable(parts.server);
    }

    private static Duration positive(Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("a time-out must be more than 0, not " + duration);
        }
        return duration;
    }

    /** All that can be said. */
    private record Parts(
            @Nullable Duration timeout,
            @Nullable Long deadline,
            @Nullable Duration attemptTimeout,
            @Nullable String hashKey,
            @Nullable String idempotencyKey,
            Map<String, String> headers,
            @Nullable Object server) {

        Parts timeout(Duration value) {
            return new Parts(value, deadline, attemptTimeout, hashKey, idempotencyKey, headers, server);
        }

        Parts deadline(long value) {
            return new Parts(timeout, value, attemptTimeout, hashKey, idempotencyKey, headers, server);
        }

        Parts attemptTimeout(Duration value) {
            return new Parts(timeout, deadline, value, hashKey, idempotencyKey, headers, server);
        }

        Parts hashKey(String value) {
            return new Parts(timeout, deadline, attemptTimeout, value, idempotencyKey, headers, server);
        }

        Parts idempotencyKey(String value) {
            return new Parts(timeout, deadline, attemptTimeout, hashKey, value, headers, server);
        }

        Parts headers(Map<String, String> value) {
            return new Parts(timeout, deadline, attemptTimeout, hashKey, idempotencyKey, value, server);
        }

        Parts server(Object value) {
            return new Parts(timeout, deadline, attemptTimeout, hashKey, idempotencyKey, headers, value);
        }
    }
}
