package dev.covenant.grpc.client;

import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Failure;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One attempt on the wire.
 *
 * @param <Q> the request message
 * @param <R> the response message
 */
final class Exchange<Q, R> {
    private final Attempt<?> attempt;
    private final Context context;
    private final Route route;
    private final ClientCall<Q, R> call;
    private final Metadata metadata;
    private volatile @Nullable Throwable fault;
    private volatile boolean cancelled;
    /**
     * Held while something is sent or the call is cancelled. A call that still waits for its channel keeps what is to be done in a queue: a
     * message behind a cancellation would throw on whatever thread takes it from there, and the call's end would never be told.
     */
    private final Object sending = new Object();

    private Exchange(Attempt<?> attempt, Context context, Route route, ClientCall<Q, R> call, Metadata metadata) {
        this.attempt = attempt;
        this.context = context;
        this.route = route;
        this.call = call;
        this.metadata = metadata;
    }

    /** Nothing is sent yet. */
    static <Q, R> Exchange<Q, R> of(
            OutgoingCall<Q, R> outgoing, Attempt<?> attempt, CallerParts parts, Executor executor) {
        long now = parts.now();
        Route route = new Route(attempt.instance());
        io.grpc.CallOptions options =
                outgoing.grpc(attempt, now).withExecutor(executor).withOption(Route.KEY, route);
        Context context = outgoing.context();
        Context before = context.attach();
        try {
            ClientCall<Q, R> call = parts.lines()
                    .to(attempt.instance())
                    .newCall(outgoing.plan().method().descriptor(), options);
            return new Exchange<>(attempt, context, route, call, outgoing.metadata(attempt, now));
        } finally {
            context.detach(before);
        }
    }

    /** Sends the head; from now on the listener is told the end, whatever happens. */
    void start(ClientCall.Listener<R> listener) {
        Context before = context.attach();
        try {
            call.start(listener, metadata);
        } finally {
            context.detach(before);
        }
        // Not before: gRPC does not start a call that was cancelled. Who comes too late is aborted here.
        attempt.onAbort(this::abort);
    }

    ClientCall<Q, R> call() {
        return call;
    }

    Attempt<?> attempt() {
        return attempt;
    }

    Route route() {
        return route;
    }

    /** Whether the caller's context was cancelled, or its time is over. */
    boolean isContextCancelled() {
        return context.isCancelled();
    }

    /** Why the context was cancelled, if it was with a reason. */
    @Nullable
    Throwable contextReason() {
        return context.cancellationCause();
    }

    /** What the caller's own code threw, which has ended it. */
    @Nullable
    Throwable fault() {
        return fault;
    }

    /** Sends the only request. */
    void sendOnly(Q request) {
        try {
            // protobuf would send null as an empty message.
            Objects.requireNonNull(request, "the request is null");
            synchronized (sending) {
                if (!cancelled) {
                    call.sendMessage(request);
                    call.halfClose();
                }
            }
        } catch (RuntimeException | Error unsendable) {
            fail(unsendable);
        }
    }

    /** Sends one of several requests; throws what serialising it throws. */
    void send(Q request) {
        synchronized (sending) {
            if (!cancelled) {
                call.sendMessage(request);
            }
        }
    }

    /** There are no more requests. */
    void endRequests() {
        try {
            synchronized (sending) {
                if (!cancelled) {
                    call.halfClose();
                }
            }
        } catch (RuntimeException unsendable) {
            fail(unsendable);
        }
    }

    /**
     * Ends it, since the caller's own code threw. Not so when it was ended before: what throws then may throw because of that, and is
     * nobody's fault.
     */
    void fail(Throwable reason) {
        if (!cancelled) {
            fault = reason;
            cancel("the caller's own code failed", reason);
        }
    }

    /** Ends it: nobody wants the answer any more. */
    void cancel(String reason) {
        cancel(reason, null);
    }

    /** What its end means when it brought no result. */
    Failure failure(Status status, Metadata trailers) {
        return Verdict.of(this, status, trailers);
    }

    /** The server has said how it ended. */
    void answered(Status status) {
        if (status.isOk() || route.isClosedByServer()) {
            attempt.answered(status.getCode().value());
        }
    }

    private void abort() {
        if (attempt.isExpired()) {
            route.expired();
        }
        cancel("the attempt was ended early", null);
    }

    private void cancel(String reason, @Nullable Throwable cause) {
        synchronized (sending) {
            cancelled = true;
            call.cancel(reason, cause);
        }
    }
}
