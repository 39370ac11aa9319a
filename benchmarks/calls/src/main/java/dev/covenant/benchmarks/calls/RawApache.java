package dev.covenant.benchmarks.calls;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Apache HttpClient's classic client alone: bytes out, bytes in, no objects. */
final class RawApache implements Contestant {
    private final CloseableHttpClient client = Pools.client();
    private final byte[] order = Payloads.order();
    private final String address;

    RawApache(String address) {
        this.address = address;
    }

    @Override
    public byte[] user() throws IOException {
        return send(new HttpGet(address + "/users/4815162342"));
    }

    @Override
    public byte[] orders() throws IOException {
        return send(new HttpGet(address + "/orders?limit=50"));
    }

    @Override
    public byte[] create() throws IOException {
        HttpPost post = new HttpPost(address + "/orders");
        post.setEntity(new ByteArrayEntity(order, ContentType.APPLICATION_JSON));
        return send(post);
    }

    @Override
    public Seen seen() throws IOException {
        return Model.seen(user(), orders(), create());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private byte[] send(HttpUriRequestBase request) throws IOException {
        return client.execute(request, response -> EntityUtils.toByteArray(response.getEntity()));
    }
}
