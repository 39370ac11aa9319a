package dev.covenant.http.client;

import dev.covenant.http.Body;
import dev.covenant.http.Headers;
import dev.covenant.http.MediaTypes;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.MissingCredentialException;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Time;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches tokens for the client credentials grant: one call at a time for each credentials, on the connection of whoever needs the token
 * first; the others wait for the same answer.
 */
final class TokenClient {
    private final Transport transport;
    private final Time time;

    TokenClient(Transport transport, Time time) {
        this.transport = transport;
        this.time = time;
    }

    /**
     * A token that lives, for a thread that waits.
     *
     * @throws UnsentException when none can be had now
     */
    String await(ClientCredentials credentials, Attempt<?> attempt) throws IOException {
        String held = credentials.current(time.nanoTime());
        if (held != null) {
            return held;
        }
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> first = credentials.join(mine);
        if (first != mine) {
            return join(first, attempt);
        }
        try {
            TokenReply reply = fetch(credentials, attempt);
            credentials.fetched(mine, reply.token(), ClientCredentials.renewAt(time.nanoTime(), reply.nanosToLive()));
            return reply.token();
        } catch (IOException | RuntimeException e) {
            credentials.failed(mine, e);
            throw unsent(e, attempt.call().facts());
        }
    }

    /** A token that lives, for a call that no thread waits for; fails as {@link #await} does. */
    CompletableFuture<String> get(ClientCredentials credentials, Attempt<?> attempt) {
        String held = credentials.current(time.nanoTime());
        if (held != null) {
            return CompletableFuture.completedFuture(held);
        }
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> first = credentials.join(mine);
        if (first == mine) {
            start(credentials, mine, attempt);
        }
        CompletableFuture<String> copy = first.copy();
        if (first != mine) {
            attempt.onAbort(() -> copy.cancel(true));
        }
        return copy;
    }

    /** Why there is no token, as what an attempt fails with. */
    static IOException unsent(Throwable reason, CallFacts facts) {
        Throwable cause = reason instanceof CompletionException || reason instanceof ExecutionException
                ? reason.getCause()
                : reason;
        if (cause instanceof MissingCredentialException refused) {
            // Another call's: the facts are ours.
            String message = String.valueOf(refused.getMessage());
            throw new MissingCredentialException(facts, message.substring(message.indexOf(": ") + 2));
        }
        if (cause instanceof CallException || cause instanceof Error) {
            throw new IllegalStateException(cause);
        }
        return new UnsentException("no token: " + (cause == null ? reason : cause.getMessage()), reason);
    }

    private static String join(CompletableFuture<String> first, Attempt<?> attempt) throws IOException {
        CompletableFuture<String> copy = first.copy();
        attempt.onAbort(() -> copy.cancel(true));
        try {
            return copy.get(attempt.nanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a token");
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            throw unsent(e, attempt.call().facts());
        }
    }

    private TokenReply fetch(ClientCredentials credentials, Attempt<?> attempt) throws IOException {
        Exchange exchange = exchange(credentials, attempt);
        Reply reply = transport.send(exchange);
        try {
            byte[] body = reply.body().readNBytes(TokenReply.LIMIT);
            // One read more: it meets the end of the body, and so keeps the connection.
            int more = reply.body().read();
            if (more >= 0) {
                throw new IOException("the token server's answer exceeds " + TokenReply.LIMIT + " bytes");
            }
            return TokenReply.read(reply.status(), body, attempt.call().facts());
        } finally {
            reply.close();
        }
    }

    private void start(ClientCredentials credentials, CompletableFuture<String> mine, Attempt<?> attempt) {
        CompletableFuture<TokenReply> result = new CompletableFuture<>();
        var unused = result.whenComplete((reply, error) -> {
            if (error != null) {
                credentials.failed(mine, error);
            } else {
                credentials.fetched(
                        mine, reply.token(), ClientCredentials.renewAt(time.nanoTime(), reply.nanosToLive()));
            }
        });
        transport.sendAsync(
                exchange(credentials, attempt),
                new TokenSink(result, attempt.call().facts()));
    }

    private static Exchange exchange(ClientCredentials credentials, Attempt<?> attempt) {
        Headers headers = Headers.builder()
                .add("Authorization", credentials.authorization())
                .add("Accept", MediaTypes.JSON)
                .build();
        String scope = credentials.scopes().isEmpty()
                ? ""
                : "&scope=" + URLEncoder.encode(String.join(" ", credentials.scopes()), StandardCharsets.UTF_8);
        Body body = Body.of("grant_type=client_credentials" + scope).as(MediaTypes.FORM);
        var request =
                new TransportRequest("POST", Origin.of(credentials.tokenUri()), target(credentials), headers, body);
        Exchange exchange = new Exchange(request, attempt.nanos());
        attempt.onAbort(exchange::abort);
        return exchange;
    }

    private static String target(ClientCredentials credentials) {
        String path = credentials.tokenUri().getRawPath();
        String query = credentials.tokenUri().getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : '?' + query);
    }
}
