package dev.covenant.http.server;

import dev.covenant.http.Headers;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.Problem;
import dev.covenant.runtime.limit.KeyedRateLimits;
import dev.covenant.runtime.limit.RateLimit;
import dev.covenant.runtime.limit.TokenBucket;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds addresses, callers and operations to their rates, in memory that does not grow with how many there are.
 */
final class RateGate {
    private static final int TOO_MANY = 429;

    /** About 6 MiB once as many have been seen; who asks seldom is forgotten first. */
    private static final int KEYS = 1 << 16;

    private final RateLimits limits;
    private final TrustedProxies proxies;
    private final LongSupplier clock;
    private final @Nullable Keyed addresses;
    private final @Nullable Keyed callers;
    private final IdentityHashMap<HttpOperation, Gates> operations = new IdentityHashMap<>();

    private RateGate(ServerSettings settings) {
        this.limits = settings.rateLimits();
        this.proxies = settings.trustedProxies();
        this.clock = settings.clock();
        this.addresses = limits.address().map(Keyed::of).orElse(null);
        this.callers = limits.caller().map(Keyed::of).orElse(null);
    }

    /** @throws IllegalStateException when there is a limit for an operation that is not served: somebody has misspelt its name */
    static RateGate of(Routes routes, ServerSettings settings) {
        RateGate gate = new RateGate(settings);
        Set<String> unknown = new TreeSet<>(gate.limits.operations().keySet());
        for (Routes.Mounted mounted : routes.mounted()) {
            HttpOperation operation = mounted.route().operation();
            gate.operations.computeIfAbsent(operation, gate::gates);
            unknown.remove(operation.name());
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("there are rate limits for operations that are not served: " + unknown);
        }
        return gate;
    }

    private Gates gates(HttpOperation operation) {
        RateLimits.Own own = limits.own(operation.name());
        if (own.unlimited()) {
            return Gates.OPEN;
        }
        RateLimit all = own.operation().or(limits::operation).orElse(null);
        return new Gates(
                own.caller().map(Keyed::of).orElse(callers),
                all == null ? null : new Single(all, new TokenBucket(all, clock.getAsLong())));
    }

    /** @throws Rejection when this address asks too often */
    void admitAddress(ServerExchange exchange) {
        if (addresses != null) {
            String key = proxies.askedFor(exchange.remoteAddress(), exchange.headers());
            check(addresses.take(key, clock.getAsLong()), addresses.limit(), "address");
        }
    }

    /**
     * To be asked when the caller is known: who is not let in must not use up what an operation has.
     *
     * @throws Rejection when this caller asks too often, or all callers together ask too often for this operation
     */
    void admit(HttpOperation operation, @Nullable String caller) {
        Gates gates = operations.getOrDefault(operation, Gates.OPEN);
        Keyed each = gates.callers();
        if (each != null && caller != null) {
            check(each.take(caller, clock.getAsLong()), each.limit(), "caller");
        }
        Single all = gates.all();
        if (all != null) {
            check(all.bucket().take(clock.getAsLong()), all.limit(), "operation, all callers together");
        }
    }

    private static void check(long missing, RateLimit limit, String whose) {
        if (missing > 0) {
            String most = limit.permits() + " requests in "
                    + limit.per().toString().substring(2).toLowerCase(Locale.ROOT);
            throw new Rejection(
                    Problem.of(TOO_MANY, "Too many requests", "at most " + most + " for each " + whose),
                    Headers.of(Map.of("Retry-After", Long.toString(seconds(missing)))));
        }
    }

    /** Rounded up: who comes back when told to is let in. */
    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }

    /** What stands before an operation. */
    private record Gates(@Nullable Keyed callers, @Nullable Single all) {
        private static final Gates OPEN = new Gates(null, null);
    }

    /** A limit for each of many. */
    private record Keyed(RateLimit limit, KeyedRateLimits buckets) {
        static Keyed of(RateLimit limit) {
            return new Keyed(limit, new KeyedRateLimits(limit, KEYS));
        }

        long take(String key, long now) {
            return buckets.take(key, now);
        }
    }

    /** A limit for all together. */
    private record Single(RateLimit limit, TokenBucket bucket) {}
}
