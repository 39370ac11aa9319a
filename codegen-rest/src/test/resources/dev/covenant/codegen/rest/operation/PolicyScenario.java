package scenario;

import api.CreateOrder;
import api.OrdersAsyncClient;
import api.OrdersClient;
import dev.covenant.http.client.ClientSettings;
import dev.covenant.runtime.Fallback;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import java.time.Duration;

/** What an operation cannot have is refused before anything is called; what is right is not. */
public final class PolicyScenario implements Runnable {
    private static final Duration AGE = Duration.ofMinutes(5);

    @Override
    public void run() {
        Target target = Target.of("orders");
        requireRefused(() -> OrdersClient.create(target, lastGood("createOrder")).close());
        requireRefused(() -> OrdersAsyncClient.create(target, lastGood("createOrder")).close());
        requireRefused(() -> CreateOrder.fallbackResult(Fallback.lastGood(AGE)));
        OrdersClient.create(target, lastGood("getOrder")).close();
        OrdersClient.create(target, lastGood("getOrdr")).close();
    }

    private static ClientSettings lastGood(String operation) {
        OperationPolicy own = OperationPolicy.builder().lastGood(AGE).build();
        return ClientSettings.builder()
                .policy(Policy.builder().operation(operation, own).build())
                .build();
    }

    private static void requireRefused(Runnable action) {
        try {
            action.run();
        } catch (IllegalArgumentException refused) {
            if (refused.getMessage().contains("createOrder")) {
                return;
            }
            throw refused;
        }
        throw new AssertionError("nobody noticed");
    }
}
