package dev.covenant.samples.shop;

import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.EventStream;
import dev.covenant.samples.shop.orderservice.CreateOrder;
import dev.covenant.samples.shop.orderservice.CreateOrderRequest;
import dev.covenant.samples.shop.orderservice.GetOrder;
import dev.covenant.samples.shop.orderservice.GetOrderRequest;
import dev.covenant.samples.shop.orderservice.ListOrdersRequest;
import dev.covenant.samples.shop.orderservice.Orders;
import dev.covenant.samples.shop.orderservice.WatchOrdersRequest;
import dev.covenant.samples.shop.orderservice.model.Item;
import dev.covenant.samples.shop.orderservice.model.NewOrder;
import dev.covenant.samples.shop.orderservice.model.Order;
import dev.covenant.samples.shop.orderservice.model.OrderState;
import dev.covenant.samples.shop.orderservice.model.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The order service: asks the user service who buys and the payment service for the money. */
final class OrderDesk implements Orders {
    private final Customers customers;
    private final Till till;
    private final Map<String, Order> orders = new ConcurrentSkipListMap<>();
    private final AtomicInteger number = new AtomicInteger();

    /** By which protocol these ask is not seen here. */
    OrderDesk(Customers customers, Till till) {
        this.customers = customers;
        this.till = till;
    }

    @Override
    public Order createOrder(CreateOrderRequest request, CallOptions options) {
        NewOrder wanted = request.body();
        // With the options of our own call: what is left of its time is all that these calls may take.
        if (!customers.know(wanted.user().toString(), options)) {
            throw CreateOrder.UnprocessableContent.of(problem(422, "no user " + wanted.user()));
        }
        String id = String.format(Locale.ROOT, "order-%04d", number.incrementAndGet());
        BigDecimal total = total(wanted.items());
        Order order = Order.builder()
                .id(id)
                .user(wanted.user())
                .items(wanted.items())
                .total(total)
                .state(OrderState.PAID)
                .payment(pay(id, total, options))
                .build();
        orders.put(id, order);
        return order;
    }

    private String pay(String order, BigDecimal total, CallOptions options) {
        try {
            return till.take(order, total, options);
        } catch (DeclinedException e) {
            throw CreateOrder.PaymentRequired.of(problem(402, e.why()));
        }
    }

    private static BigDecimal total(List<Item> items) {
        return items.stream()
                .map(item -> item.price().multiply(BigDecimal.valueOf(item.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public List<Order> listOrders(ListOrdersRequest request, CallOptions options) {
        List<Order> found = new ArrayList<>(orders.values().stream()
                .filter(order -> request.user().map(order.user()::equals).orElse(true))
                .filter(order -> request.state()
                        .map(states -> states.contains(order.state()))
                        .orElse(true))
                .toList());
        Collections.reverse(found);
        return found.subList(0, Math.min(found.size(), request.limit().orElse(50)));
    }

    @Override
    public Order getOrder(GetOrderRequest request, CallOptions options) {
        Order order = orders.get(request.orderId());
        if (order == null) {
            throw GetOrder.NotFound.of(problem(404, "no order " + request.orderId()));
        }
        return order;
    }

    @Override
    public EventStream<Order> watchOrders(WatchOrdersRequest request, CallOptions options) {
        return EventStream.of(List.copyOf(orders.values()));
    }

    private static Problem problem(int status, String title) {
        return Problem.builder().status(status).title(title).build();
    }
}
