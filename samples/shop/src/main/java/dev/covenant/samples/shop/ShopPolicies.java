package dev.covenant.samples.shop;

import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Protection;
import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.health.HealthSettings;
import dev.covenant.runtime.health.OutlierSettings;
import java.time.Duration;

/** How the order service calls the others. */
final class ShopPolicies {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private ShopPolicies() {}

    /**
     * The defaults with shorter times, so that half a minute is enough to see everything: health checks every second instead of every
     * 30, breakers that are open for 2 s instead of 60, attempts that may take 400 ms instead of 5 s. And round robin instead of
     * adaptive, so that shares are easy to read. Services of yours need none of this. The same for REST and gRPC.
     */
    static Policy hurried() {
        Duration attempt = Duration.ofMillis(400);
        OperationPolicy pay = OperationPolicy.builder().attemptTimeout(attempt).build();
        return Policy.builder()
                .attemptTimeout(attempt)
                // The contracts grant it 2 s, which is too long a wait for this show.
                .operation("pay", pay)
                .operation("shop.payment.v2.PaymentService/Pay", pay)
                .connectTimeout(attempt)
                .deadline(SECOND.multipliedBy(3))
                .balancing(new Balancing(
                        Balancing.Strategy.ROUND_ROBIN, SECOND.multipliedBy(2), 0.1, SECOND.multipliedBy(2)))
                .protection(Protection.standard()
                        .with(new HealthSettings("/health", SECOND, 0.1, attempt, 3))
                        .with(BreakerSettings.standard()
                                .withWindow(new BreakerSettings.Window(SECOND.multipliedBy(2), 10, 20))
                                .withRecovery(new BreakerSettings.Recovery(SECOND.multipliedBy(2), 0.1, 3, SECOND)))
                        .with(new OutlierSettings(
                                5, 0.5, 20, SECOND.multipliedBy(2), SECOND, SECOND.multipliedBy(10), 0.5)))
                .build();
    }
}
