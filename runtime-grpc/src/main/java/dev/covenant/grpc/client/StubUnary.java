package dev.covenant.grpc.client;

import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.FutureOutcome;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A call by a stub with one request and one response: sent when all of it is known, and like any of ours from then on. */
final class StubUnary<Q, R> extends ClientCall<Q, R> {
    private final StubChannel channel;
    private final MethodPlan<Q, R> plan;
    private final CallOptions options;
    private final Executor executor;
    private @Nullable Listener<R> listener;
    private Metadata headers = new Metadata();
    private @Nullable Q request;
    private volatile @Nullable CompletableFuture<R> response;
    private volatile @Nullable Status cancelled;

    StubUnary(StubChannel channel, MethodPlan<Q, R> plan, CallOptions options) {
        this.channel = channel;
        this.plan = plan;
        this.options = options;
        Executor wanted = options.getExecutor();
        this.executor = wanted == null ? channel.parts().workers() : wanted;
    }

    @Override
    public void start(Listener<R> told, Metadata said) {
        listener = told;
        headers = said;
    }

    /** There is one response, which is told when it is there. */
    @Override
    public void request(int count) {}

    @Override
    public void sendMessage(Q message) {
        request = message;
    }

    @Override
    public void halfClose() {
        Q message = request;
        if (message == null) {
            end(null, Status.INTERNAL.withDescription("no request was sent"), new Metadata());
            return;
        }
        CompletableFuture<R> pending = send(message);
        response = pending;
        if (cancelled != null) {
            pending.cancel(true);
        }
        var unused = pending.whenComplete((result, error) -> executor.execute(() -> tell(result, error)));
    }

    @Override
    public void cancel(@Nullable String message, @Nullable Throwable cause) {
        cancelled = Status.CANCELLED.withDescription(message).withCause(cause);
        CompletableFuture<R> pending = response;
        if (pending != null) {
            pending.cancel(true);
        } else if (listener != null) {
            executor.execute(() -> tell(null, null));
        }
    }

    private CompletableFuture<R> send(Q message) {
        Context context = Context.current();
        var said = OutgoingCall.within(context, StubChannel.said(options));
        var outgoing =
                new OutgoingCall<>(plan, said, context, Entry.all(headers), StubChannel.base(options, plan), false);
        CallerParts parts = channel.parts();
        Call<R> call = Call.async(
                outgoing.callPlan(), new AsyncSender<>(parts, outgoing, Requests.only(message)), parts.now());
        outgoing.addTo(call, message);
        FutureOutcome<R> outcome = new FutureOutcome<>();
        CompletableFuture<R> future = outcome.of(call);
        ContextWatch watch = ContextWatch.over(context, call);
        var unused = future.whenComplete((result, error) -> watch.end());
        channel.pipeline().send(call, outcome);
        return future;
    }

    private void tell(@Nullable R result, @Nullable Throwable error) {
        Status stopped = cancelled;
        if (stopped != null) {
            end(null, stopped, new Metadata());
        } else if (error != null) {
            end(null, StubStatus.of(error), StubStatus.trailers(error));
        } else {
            end(result, Status.OK, new Metadata());
        }
    }

    private void end(@Nullable R result, Status status, Metadata trailers) {
        Listener<R> told = listener;
        listener = null;
        if (told == null) {
            return;
        }
        if (result != null) {
            told.onHeaders(new Metadata());
            told.onMessage(result);
        }
        told.onClose(status, trailers);
    }
}
