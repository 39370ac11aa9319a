package dev.covenant.benchmarks.calls;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The JDK's client alone: bytes out, bytes in, no objects. */
final class RawJdk implements Contestant {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final byte[] order = Payloads.order();
    private final String address;

    RawJdk(String address) {
        this.address = address;
    }

    @Override
    public byte[] user() throws IOException, InterruptedException {
        return send(request("/users/4815162342"));
    }

    @Override
    public byte[] orders() throws IOException, InterruptedException {
        return send(request("/orders?limit=50"));
    }

    @Override
    public byte[] create() throws IOException, InterruptedException {
        return send(request("/orders")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(order)));
    }

    @Override
    public Seen seen() throws IOException, InterruptedException {
        return Model.seen(user(), orders(), create());
    }

    @Override
    public void close() {
        // Ends with the process: Java 17 has no other way.
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
