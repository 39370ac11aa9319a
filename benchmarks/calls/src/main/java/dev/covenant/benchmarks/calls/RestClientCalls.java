package dev.covenant.benchmarks.calls;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import peer.restclient.api.ShopApi;
import peer.restclient.client.ApiClient;
import peer.restclient.model.Item;
import peer.restclient.model.Order;
import peer.restclient.model.User;

/** What openapi-generator writes for Spring's RestClient, here over Apache HttpClient. */
final class RestClientCalls implements Contestant {
    private final CloseableHttpClient client = Pools.client();
    private final ShopApi shop;
    private final Order order;

    RestClientCalls(String address) {
        ObjectMapper mapper = ApiClient.createDefaultMapper(null);
        ApiClient api = new ApiClient(
                ApiClient.buildRestClientBuilder(mapper)
                        .requestFactory(new HttpComponentsClientHttpRequestFactory(client))
                        .build(),
                mapper,
                ApiClient.createDefaultDateFormat());
        this.shop = new ShopApi(api.setBasePath(address));
        try {
            this.order = mapper.readValue(Payloads.order(), Order.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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
        List<Item> items = orders.get(orders.size() - 1).getItems();
        String title = items.get(items.size() - 1).getTitle();
        return new Seen(user().getEmail(), orders.size(), title, create().getId());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
