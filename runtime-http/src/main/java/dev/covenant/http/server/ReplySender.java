package dev.covenant.http.server;

import dev.covenant.http.Headers;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Sends an answer over an exchange.
 *
 * <p>The stream of the exchange is closed when all was sent, and only then: a host ends the message when its stream is closed, and
 * half an answer must not look like a whole one.
 */
final class ReplySender {
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private ReplySender() {}

    static void send(ServerExchange exchange, Reply reply) throws IOException {
        try (reply) {
            if (exchange.method().equals("HEAD")) {
                exchange.respond(reply.status(), withLength(reply), 0).close();
            } else if (reply.status() == NO_CONTENT || reply.status() == NOT_MODIFIED) {
                exchange.respond(reply.status(), reply.headers(), 0).close();
            } else {
                sendBody(exchange, reply);
            }
        }
    }

    private static void sendBody(ServerExchange exchange, Reply reply) throws IOException {
        if (reply.payload() instanceof Reply.Stream stream) {
            OutputStream out = exchange.respond(reply.status(), reply.headers(), stream.length());
            stream.source().writeTo(out);
            out.close();
        } else if (reply.payload() instanceof Reply.Memory memory) {
            OutputStream out = exchange.respond(reply.status(), reply.headers(), memory.count());
            memory.body().writeTo(out);
            out.close();
        } else {
            exchange.respond(reply.status(), reply.headers(), 0).close();
        }
    }

    /** The answer to HEAD says how long the one to GET would be. */
    private static Headers withLength(Reply reply) {
        long length = -1;
        if (reply.payload() instanceof Reply.Memory memory) {
            length = memory.count();
        } else if (reply.payload() instanceof Reply.Stream stream) {
            length = stream.length();
        }
        return length < 0
                ? reply.headers()
                : reply.headers().toBuilder()
                        .set("Content-Length", Long.toString(length))
                        .build();
    }
}
