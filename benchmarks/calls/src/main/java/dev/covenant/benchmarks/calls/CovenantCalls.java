package dev.covenant.benchmarks.calls;

import dev.covenant.benchmarks.calls.shop.ShopClient;
import dev.covenant.benchmarks.calls.shop.model.Item;
import dev.covenant.benchmarks.calls.shop.model.Order;
import dev.covenant.benchmarks.calls.shop.model.User;
import dev.covenant.http.client.TransportProvider;
import dev.covenant.json.JsonCodecs;
import dev.covenant.runtime.Target;
import java.util.List;

/** Covenant's generated client with everything at its default: deadline, attempt time-out, retries, balancing, limits. */
final class CovenantCalls implements Contestant {
    private final ShopClient shop;
    private final Order order = JsonCodecs.fromBytes(Order.codec(), Payloads.order());

    /**
     * Over the transport that clients take by themselves.
     *
     * @param transport part of its class name, as proof that the class path is the right one
     */
    CovenantCalls(String address, String transport) {
        String found = TransportProvider.best().getClass().getSimpleName();
        if (!found.startsWith(transport)) {
            throw new IllegalStateException("the transport is by " + found + ", not " + transport);
        }
        this.shop = ShopClient.create(Target.of("shop").instances(address));
    }

    @Override
    public User user() {
        return shop.getUser(4_815_162_342L);
    }

    @Override
    public List<Order> orders() {
        return shop.listOrders(Payloads.ORDERS);
    }

    @Override
    public Order create() {
        return shop.createOrder(order);
    }

    @Override
    public Seen seen() {
        List<Order> orders = orders();
        List<Item> items = orders.get(orders.size() - 1).items();
        String title = items.get(items.size() - 1).title();
        return new Seen(user().email(), orders.size(), title, create().id());
    }

    @Override
    public void close() {
        shop.close();
    }
}
