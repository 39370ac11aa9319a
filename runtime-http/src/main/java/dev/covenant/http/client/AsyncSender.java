package dev.covenant.http.client;

import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Completion;
import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.pipeline.Sender;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes the attempts of one asynchronous call. */
final class AsyncSender<R extends @Nullable Object, X extends @Nullable Object> implements Sender<X> {
    private final CallerParts parts;
    private final CallRequest<R, X> request;
    private final PendingBody.@Nullable PushFactory pushing;

    /** @param pushing makes streams that push their events; null: events are pulled by whoever iterates */
    AsyncSender(CallerParts parts, CallRequest<R, X> request, PendingBody.@Nullable PushFactory pushing) {
        this.parts = parts;
        this.request = request;
        this.pushing = pushing;
    }

    @Override
    public boolean repeatable() {
        return request.draft().repeatable();
    }

    @Override
    public void send(Attempt<X> attempt, Completion<X> done) {
        if (request.grants().isEmpty()) {
            exchange(attempt, done, Tokens.NONE, false);
            return;
        }
        var unused = parts.tokens().get(request.grants(), attempt).whenComplete((secrets, error) -> {
            if (error == null) {
                exchange(attempt, done, secrets, true);
            } else {
                parts.workers()
                        .here(() -> done.failed(
                                noSecrets(attempt, error), parts.time().nanoTime()));
            }
        });
    }

    CallRequest<R, X> request() {
        return request;
    }

    CallerParts parts() {
        return parts;
    }

    PendingBody.@Nullable PushFactory pushing() {
        return pushing;
    }

    /** The secrets to send after those were refused; a future of null when there are no others: then the 401 is the answer. */
    CompletableFuture<String @Nullable []> renewed(Attempt<X> attempt, String[] refused) {
        if (!repeatable() || !parts.tokens().refuse(request.grants(), refused)) {
            return CompletableFuture.completedFuture(null);
        }
        return parts.tokens()
                .get(request.grants(), attempt)
                .handle((secrets, error) -> error == null && !Arrays.equals(secrets, refused) ? secrets : null);
    }

    /**
     * Sends the request.
     *
     * @param again whether secrets that the service refuses may be renewed
     */
    void exchange(Attempt<X> attempt, Completion<X> done, String[] secrets, boolean again) {
        try {
            long left = attempt.endsAt() - parts.time().nanoTime();
            Exchange exchange = request.draft().exchange(attempt, request.grants(), secrets, left);
            attempt.onAbort(exchange::abort);
            String[] renewable = again ? secrets : Tokens.NONE;
            parts.transport().sendAsync(exchange, new AsyncAnswer<>(this, attempt, done, exchange, renewable));
        } catch (RuntimeException | Error fault) {
            Failure failure = Failure.of(FailureClass.LOCAL, fault);
            parts.workers().here(() -> done.failed(failure, parts.time().nanoTime()));
        }
    }

    private Failure noSecrets(Attempt<X> attempt, Throwable error) {
        try {
            IOException unsent = TokenClient.unsent(error, attempt.call().facts());
            return parts.verdict().unanswered(attempt.call(), unsent);
        } catch (RuntimeException refused) {
            return Failure.of(FailureClass.LOCAL, refused);
        }
    }
}
