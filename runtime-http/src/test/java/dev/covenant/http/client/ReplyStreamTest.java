package dev.covenant.http.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.http.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class ReplyStreamTest {
    private final Exchange exchange = new Exchange(
            new TransportRequest("GET", Origin.of(URI.create("http://a:1")), "/", Headers.none(), null),
            SECONDS.toNanos(60));
    private final ReplyStream stream = new ReplyStream(exchange);
    private final CompletableFuture<Void> delivered = new CompletableFuture<>();

    @Test
    void interruptedReaderOfTheHeadLetsTheTransportDeliverWhatItHas() {
        exchange.onAbort(this::deliver);
        Thread.currentThread().interrupt();

        assertThatThrownBy(stream::awaitHead).isInstanceOf(InterruptedIOException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(delivered).isCompleted();
    }

    @Test
    void interruptedReaderOfTheBodyLetsTheTransportDeliverWhatItHas() throws IOException {
        exchange.onAbort(this::deliver);
        stream.head(200, Headers.none(), () -> {});
        InputStream body = stream.awaitHead().body();
        Thread.currentThread().interrupt();

        assertThatThrownBy(body::read).isInstanceOf(InterruptedIOException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(delivered).isCompleted();
    }

    /** As a transport does that ends an exchange only when the piece in its hands has been taken. */
    private void deliver() {
        CompletableFuture.runAsync(() -> stream.given(ByteBuffer.allocate(1)))
                .orTimeout(10, SECONDS)
                .whenComplete((nothing, late) -> {
                    if (late == null) {
                        delivered.complete(null);
                    } else {
                        delivered.completeExceptionally(late);
                    }
                })
                .exceptionally(late -> null)
                .join();
    }
}
