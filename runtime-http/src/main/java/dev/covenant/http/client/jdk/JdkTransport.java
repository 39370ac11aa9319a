package dev.covenant.http.client.jdk;

import dev.covenant.http.client.Exchange;
import dev.covenant.http.client.Reply;
import dev.covenant.http.client.ReplySink;
import dev.covenant.http.client.ReplyStream;
import dev.covenant.http.client.SerialSink;
import dev.covenant.http.client.Transport;
import dev.covenant.http.client.TransportSettings;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends with the JDK's client. Its own time-outs are not used: they end at the headers. What ends an exchange is the cancellation of
 * the future that {@code sendAsync} gave, which closes the connection; so that future waits for the body too.
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
        ReplyStream stream = new ReplyStream(exchange);
        sendAsync(exchange, stream);
        return stream.awaitHead();
    }

    @Override
    public void sendAsync(Exchange exchange, ReplySink sink) {
        HttpRequest request = Requests.of(exchange.request());
        SerialSink told = new SerialSink(sink);
        PieceSubscriber pieces = new PieceSubscriber(told, settings.headerBytes());
        underway.add(exchange);
        CompletableFuture<?> answer = client.http().sendAsync(request, pieces);
        var unused = answer.whenComplete((response, error) -> {
            underway.remove(exchange);
            if (error != null) {
                // Whoever cancels it does so on a thread that is not to wait for what hangs on the failure.
                settings.executor().execute(() -> told.failed(Faults.of(error, pieces.answered())));
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
}
