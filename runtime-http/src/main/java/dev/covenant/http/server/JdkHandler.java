package dev.covenant.http.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.covenant.http.Headers;
import java.io.IOException;
import java.util.Optional;

/**
 * What the JDK's server calls for every request.
 */
final class JdkHandler implements HttpHandler {
    private final Dispatcher dispatcher;
    private final Surroundings around;

    JdkHandler(Dispatcher dispatcher, Surroundings around) {
        this.dispatcher = dispatcher;
        this.around = around;
    }

    /** @throws IOException so that the JDK's server cuts the connection: the answer did not come to its end */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Optional<String> broken = JdkMessageRules.broken(exchange);
        if (broken.isPresent()) {
            ReplySender.send(
                    new JdkExchange(exchange, Headers.none(), around),
                    MessageRules.refusal(broken.get()).reply());
        } else {
            answer(exchange);
        }
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Headers headers = Headers.builder().addAll(exchange.getRequestHeaders()).build();
        JdkExchange request = new JdkExchange(exchange, headers, around);
        // The JDK reads sizes of chunks beyond an int as small ones, and goes on after a chunk that does not end where
        // it must:
        // after chunks the next request may be part of the last.
        if (headers.contains("Transfer-Encoding")) {
            request.closeAfterwards();
        }
        dispatcher.handle(request);
    }
}
