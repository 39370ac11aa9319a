package dev.covenant.benchmarks.calls;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Retrofit over OkHttp, with its Jackson converter. */
final class RetrofitCalls implements Contestant {
    private final OkHttpClient client = okHttp();
    private final Model.Order order = Model.order();
    private final Shop shop;

    RetrofitCalls(String address) {
        this.shop = new Retrofit.Builder()
                .baseUrl(address)
                .client(client)
                .addConverterFactory(JacksonConverterFactory.create())
                .build()
                .create(Shop.class);
    }

    static OkHttpClient okHttp() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(64, 5, TimeUnit.MINUTES))
                .build();
    }

    interface Shop {
        @GET("users/{id}")
        Call<Model.User> user(@Path("id") long id);

        @GET("orders")
        Call<List<Model.Order>> orders(@Query("limit") int limit);

        @POST("orders")
        Call<Model.Order> create(@Body Model.Order order);
    }

    @Override
    public Model.User user() throws IOException {
        return shop.user(4_815_162_342L).execute().body();
    }

    @Override
    public List<Model.Order> orders() throws IOException {
        return shop.orders(Payloads.ORDERS).execute().body();
    }

    @Override
    public Model.Order create() throws IOException {
        return shop.create(order).execute().body();
    }

    @Override
    public Seen seen() throws IOException {
        return Model.seen(user(), orders(), create());
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }
}
