package scenario;

import api.CreateOrder;
import api.CreateOrderRequest;
import api.DeleteOrder;
import api.GetOrder;
import api.OrdersClient;
import api.model.Order;
import dev.covenant.http.client.ClientSettings;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Fallback;
import dev.covenant.runtime.NoInstanceException;
import dev.covenant.runtime.Target;
import java.util.List;
import java.util.Optional;

/** A service without any instance: its callers get what was agreed on, each operation in its own types. */
public final class FallbackScenario implements Runnable {
    @Override
    public void run() {
        ClientSettings settings = ClientSettings.builder()
                .fallback(GetOrder.fallback(Fallback.of((request, reason) ->
                        Order.builder().id(request.id()).tags(List.of(reason.getClass().getSimpleName())).build())))
                .fallback(DeleteOrder.fallback(Fallback.value(null)))
                .fallback(CreateOrder.fallbackResult(Fallback.value(new CreateOrder.Result.NoContent())))
                .build();
        try (OrdersClient orders = OrdersClient.create(Target.of("orders"), settings)) {
            Order order = orders.getOrder("7");
            require(order.id().equals("7") && order.tags().equals(Optional.of(List.of("NoInstanceException"))), order);
            orders.deleteOrder("7");
            CreateOrderRequest request = CreateOrderRequest.builder().body(order).build();
            CreateOrder.Result result = orders.createOrderResult(request, CallOptions.none());
            require(result instanceof CreateOrder.Result.NoContent, result);
            requireNoInstance(orders);
        }
    }

    /** No fallback was given for this one. */
    private static void requireNoInstance(OrdersClient orders) {
        try {
            orders.getPhoto("7").close();
        } catch (NoInstanceException expected) {
            return;
        }
        throw new AssertionError("a photo of nothing");
    }

    private static void require(boolean holds, Object what) {
        if (!holds) {
            throw new AssertionError("came as " + what);
        }
    }
}
