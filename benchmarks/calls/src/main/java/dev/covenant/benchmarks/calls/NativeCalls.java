package dev.covenant.benchmarks.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import peer.nativeclient.api.ShopApi;
import peer.nativeclient.client.ApiClient;
import peer.nativeclient.client.ApiException;
import peer.nativeclient.model.Item;
import peer.nativeclient.model.Order;
import peer.nativeclient.model.User;

/** What openapi-generator writes for the JDK's client. */
final class NativeCalls implements Contestant {
    private final ShopApi shop;
    private final Order order;

    NativeCalls(String address) {
        ApiClient client = new ApiClient();
        // Its own setting offers an upgrade to HTTP/2 with every request, which costs more and sometimes fails.
        client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
        client.updateBaseUri(address);
        this.shop = new ShopApi(client);
        try {
            this.order = client.getObjectMapper()
                    .readValue(new String(Payloads.order(), StandardCharsets.UTF_8), Order.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public User user() throws ApiException {
        return shop.getUser(4_815_162_342L);
    }

    @Override
    public List<Order> orders() throws ApiException {
        return shop.listOrders(Payloads.ORDERS);
    }

    @Override
    public Order create() throws ApiException {
        return shop.createOrder(order);
    }

    @Override
    public Seen seen() throws ApiException {
        List<Order> orders = orders();
        List<Item> items = orders.get(orders.size() - 1).getItems();
        String title = items.get(items.size() - 1).getTitle();
        return new Seen(user().getEmail(), orders.size(), title, create().getId());
    }

    @Override
    public void close() {
        // Ends with the process: Java 17 has no other way.
    }
}
