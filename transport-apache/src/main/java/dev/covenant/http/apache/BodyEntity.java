package dev.covenant.http.apache;

import dev.covenant.http.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.function.Supplier;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** A request's body as HttpClient sees it. */
final class BodyEntity implements HttpEntity {
    private final Body body;
    private final long length;

    BodyEntity(Body body) {
        this.body = body;
        this.length = body.length().orElse(-1);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        body.writeTo(out);
    }

    @Override
    public InputStream getContent() throws IOException {
        return body.open();
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public boolean isChunked() {
        return length < 0;
    }

    @Override
    public boolean isRepeatable() {
        return body.repeatable();
    }

    @Override
    public boolean isStreaming() {
        return !body.repeatable();
    }

    @Override
    public @Nullable String getContentType() {
        return body.mediaType().orElse(null);
    }

    @Override
    public @Nullable String getContentEncoding() {
        return null;
    }

    @Override
    public Set<String> getTrailerNames() {
        return Set.of();
    }

    @Override
    public @Nullable Supplier<List<? extends Header>> getTrailers() {
        return null;
    }

    @Override
    public void close() {
        // The body is the caller's: it may be sent again.
    }
}
