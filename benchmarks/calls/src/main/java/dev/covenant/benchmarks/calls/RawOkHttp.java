package dev.covenant.benchmarks.calls;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp alone: bytes out, bytes in, no objects. */
final class RawOkHttp implements Contestant {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client = RetrofitCalls.okHttp();
    private final byte[] order = Payloads.order();
    private final String address;

    RawOkHttp(String address) {
        this.address = address;
    }

    @Override
    public byte[] user() throws IOException {
        return send(request("/users/4815162342"));
    }

    @Override
    public byte[] orders() throws IOException {
        return send(request("/orders?limit=50"));
    }

    @Override
    public byte[] create() throws IOException {
        return send(request("/orders").post(RequestBody.create(order, JSON)));
    }

    @Override
    public Seen seen() throws IOException {
        return Model.seen(user(), orders(), create());
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }

    private Request.Builder request(String path) {
        return new Request.Builder().url(address + path);
    }

    private byte[] send(Request.Builder request) throws IOException {
        try (Response response = client.newCall(request.build()).execute()) {
            return response.body().bytes();
        }
    }
}
