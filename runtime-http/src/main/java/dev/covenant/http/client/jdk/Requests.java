package dev.covenant.http.client.jdk;

import dev.covenant.http.Body;
import dev.covenant.http.client.TransportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Makes the JDK's requests. */
final class Requests {
    private Requests() {}

    static HttpRequest of(TransportRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.origin() + request.target()))
                .method(request.method(), publisher(request.body()))
                // In clear text it would offer to upgrade with every request; over TLS the handshake tells.
                .version(request.origin().secure() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
        request.headers().forEach(builder::header);
        Body body = request.body();
        if (body != null) {
            body.mediaType().ifPresent(type -> builder.setHeader("Content-Type", type));
        }
        return builder.build();
    }

    private static BodyPublisher publisher(@Nullable Body body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (body.buffer().isPresent()) {
            // A copy: the array is the caller's again when the call has ended, and sending may go on a little longer.
            ByteBuffer bytes = body.buffer().get();
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return BodyPublishers.ofByteArray(copy);
        }
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> open(body));
        long length = body.length().orElse(-1);
        if (length < 0) {
            return stream;
        }
        return length == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(stream, length);
    }

    private static InputStream open(Body body) {
        try {
            return body.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
