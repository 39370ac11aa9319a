package dev.covenant.benchmarks.calls;

import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.hc5.ApacheHttp5Client;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** Feign over Apache HttpClient, with its Jackson encoder and decoder. */
final class FeignCalls implements Contestant {
    private final CloseableHttpClient client = Pools.client();
    private final Model.Order order = Model.order();
    private final Shop shop;

    FeignCalls(String address) {
        this.shop = Feign.builder()
                .client(new ApacheHttp5Client(client))
                .encoder(new JacksonEncoder())
                .decoder(new JacksonDecoder())
                .target(Shop.class, address);
    }

    interface Shop {
        @RequestLine("GET /users/{id}")
        Model.User user(@Param("id") long id);

        @RequestLine("GET /orders?limit={limit}")
        List<Model.Order> orders(@Param("limit") int limit);

        @RequestLine("POST /orders")
        @Headers("Content-Type: application/json")
        Model.Order create(Model.Order order);
    }

    @Override
    public Model.User user() {
        return shop.user(4_815_162_342L);
    }

    @Override
    public List<Model.Order> orders() {
        return shop.orders(Payloads.ORDERS);
    }

    @Override
    public Model.Order create() {
        return shop.create(order);
    }

    @Override
    public Seen seen() {
        return Model.seen(user(), orders(), create());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
