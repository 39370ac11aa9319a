package dev.covenant.http.client.jdk;

import dev.covenant.http.client.Exchange;
import dev.covenant.http.client.Reply;
import dev.covenant.http.client.ReplySink;
import dev.covenant.http.client.ReplyStream;
import dev.covenant.http.client.Transport;
import dev.covenant.http.client.TransportSettings;
import dev.covenant.http.client.WaitingThread;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpRequest;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends with the JDK's client. Its own time-outs are not used: they end at the headers. An asynchronous exchange is ended by cancelling
 * the future that {@code sendAsync} gave, which closes the connection; so that future waits for the body too. A blocking one uses
 * {@code send}, which costs three changes of threads less; it is ended by an interrupt before the headers, and by cancelling the body
 * after them.
 */
final class JdkTransport implements Transport {
    private final TransportSettings settings;
    private final JdkClient client;
    private final Set<Exchange> underway = ConcurrentHashMap.newKeySet();

    JdkTransport(TransportSettings settings) {
        this.settings = settings;
        this.client = JdkClient.start(settings);
    }

    @Override
    public Reply send(Exchange exchange) throws IOException {
        HttpRequest request = Requests.of(exchange.request());
        ReplyStream stream = new ReplyStream(exchange);
        PieceSubscriber pieces = subscriber(exchange, stream);
        pieces.bodyApart();
        WaitingThread waiting = new WaitingThread();
        exchange.onAbort(() -> {
            waiting.endWait();
            pieces.cancel();
            pieces.failed(new IOException("the exchange was ended early"));
        });
        try {
            client.http().send(request, pieces);
        } catch (InterruptedException e) {
            pieces.cancel();
            if (!waiting.leave()) {
                Thread.currentThread().interrupt();
            }
            throw new InterruptedIOException("the exchange was ended early");
        } catch (IOException | RuntimeException e) {
            pieces.cancel();
            throw Faults.of(e, pieces.answered());
        } finally {
            waiting.leave();
        }
        return stream.awaitHead();
    }

    @Override
    public void sendAsync(Exchange exchange, ReplySink sink) {
        HttpRequest request = Requests.of(exchange.request());
        PieceSubscriber pieces = subscriber(exchange, sink);
        CompletableFuture<?> answer = client.http().sendAsync(request, pieces);
        var unused = answer.whenComplete((response, error) -> {
            if (error != null) {
                // Whoever cancels it does so on a thread that is not to wait for what hangs on the failure.
                settings.executor().execute(() -> pieces.failed(Faults.of(error, pieces.answered())));
            }
        });
        exchange.onAbort(() -> {
            answer.cancel(true);
            pieces.cancel();
        });
    }

    @Override
    public void close() {
        underway.forEach(Exchange::abort);
        client.close();
    }

    private PieceSubscriber subscriber(Exchange exchange, ReplySink sink) {
        underway.add(exchange);
        return new PieceSubscriber(sink, settings.headerBytes(), () -> underway.remove(exchange));
    }
}
