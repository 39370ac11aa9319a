package dev.covenant.http.client;

import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Completion;
import dev.covenant.runtime.pipeline.Sender;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes the attempts of one blocking call: sends, reads and judges on the caller's thread. */
final class BlockingSender<R extends @Nullable Object, X extends @Nullable Object> implements Sender<X> {
    private static final Logger LOGGER = System.getLogger(BlockingSender.class.getName());
    private static final int UNAUTHORIZED = 401;
    private static final int DRAINED = 16 * 1024;

    private final CallerParts parts;
    private final CallRequest<R, X> request;

    BlockingSender(CallerParts parts, CallRequest<R, X> request) {
        this.parts = parts;
        this.request = request;
    }

    @Override
    public boolean repeatable() {
        return request.draft().repeatable();
    }

    @Override
    public void send(Attempt<X> attempt, Completion<X> done) {
        Opened opened;
        try {
            opened = open(attempt);
        } catch (IOException e) {
            done.failed(parts.verdict().unanswered(attempt.call(), e), now());
            return;
        }
        ArrivingBody body = new ArrivingBody(opened.reply, opened.exchange, parts.keeping());
        X result;
        try {
            result = request.read(opened.reply, body, attempt.call());
        } catch (RuntimeException e) {
            body.release();
            done.failed(parts.verdict().answered(attempt.call(), opened.reply, e), now());
            return;
        } catch (Error e) {
            body.release();
            throw e;
        }
        body.release();
        done.succeeded(result, now());
    }

    private Opened open(Attempt<X> attempt) throws IOException {
        String[] secrets = parts.tokens().await(request.grants(), attempt);
        Opened first = exchange(attempt, secrets, attempt.nanos());
        if (first.reply.status() != UNAUTHORIZED
                || !parts.tokens().refuse(request.grants(), secrets)
                || !repeatable()) {
            return first;
        }
        String[] renewed = renewed(attempt);
        if (renewed == null || Arrays.equals(renewed, secrets)) {
            return first;
        }
        drain(first.reply);
        return exchange(attempt, renewed, attempt.endsAt() - now());
    }

    private Opened exchange(Attempt<X> attempt, String[] secrets, long nanosLeft) throws IOException {
        Exchange exchange = request.draft().exchange(attempt, request.grants(), secrets, nanosLeft);
        attempt.onAbort(exchange::abort);
        Reply reply = parts.transport().send(exchange);
        attempt.answered(reply.status());
        return new Opened(exchange, reply);
    }

    /** Other secrets; null when there are none: then the 401 is the answer. */
    private String @Nullable [] renewed(Attempt<X> attempt) {
        try {
            return parts.tokens().await(request.grants(), attempt);
        } catch (IOException noToken) {
            return null;
        }
    }

    /** Frees the connection of an answer that nobody reads: keeps it, when the body is short. */
    private static void drain(Reply reply) {
        try {
            reply.body().readNBytes(DRAINED);
        } catch (IOException broken) {
            LOGGER.log(Level.DEBUG, "an answer of 401 broke off", broken);
        } finally {
            reply.close();
        }
    }

    private long now() {
        return parts.time().nanoTime();
    }

    private record Opened(Exchange exchange, Reply reply) {}
}
