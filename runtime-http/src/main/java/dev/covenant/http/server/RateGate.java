package dev.covenant.http.server;

import dev.covenant.http.Headers;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.Problem;
import dev.covenant.runtime.limit.RateKeeper;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds addresses, callers and operations to their rates.
 */
final class RateGate {
    private static final int TOO_MANY = 429;

    private final RateKeeper keeper;
    private final TrustedProxies proxies;
    private final IdentityHashMap<HttpOperation, RateKeeper.Gate> operations = new IdentityHashMap<>();

    private RateGate(RateKeeper keeper, TrustedProxies proxies) {
        this.keeper = keeper;
        this.proxies = proxies;
    }

    /** @throws IllegalStateException when there is a limit for an operation that is not served: somebody has misspelt its name */
    static RateGate of(Routes routes, ServerSettings settings) {
        var operations = routes.mounted().stream()
                .map(mounted -> mounted.route().operation())
                .toList();
        var names = operations.stream().map(HttpOperation::name).collect(Collectors.toSet());
        RateKeeper keeper = RateKeeper.of(settings.rateLimits(), names, settings.clock());
        RateGate gate = new RateGate(keeper, settings.trustedProxies());
        operations.forEach(each -> gate.operations.computeIfAbsent(each, any -> keeper.gate(each.name())));
        return gate;
    }

    /** @throws Rejection when this address asks too often */
    void admitAddress(ServerExchange exchange) {
        if (keeper.limitsAddresses()) {
            keeper.address(proxies.askedFor(exchange.remoteAddress(), exchange.headers()))
                    .ifPresent(RateGate::refuse);
        }
    }

    /**
     * To be asked when the caller is known: who is not let in must not use up what an operation has.
     *
     * @throws Rejection when this caller asks too often, or all callers together ask too often for this operation
     */
    void admit(HttpOperation operation, @Nullable String caller) {
        RateKeeper.Gate gate = operations.get(operation);
        if (gate != null) {
            gate.admit(caller).ifPresent(RateGate::refuse);
        }
    }

    private static void refuse(RateKeeper.Excess excess) {
        throw new Rejection(
                Problem.of(TOO_MANY, "Too many requests", excess.limit()),
                Headers.of(Map.of("Retry-After", Long.toString(seconds(excess.nanos())))));
    }

    /** Rounded up: who comes back when told to is let in. */
    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
