package dev.covenant.grpc.client;

import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.CallPlan;
import dev.covenant.runtime.pipeline.Completion;
import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.pipeline.Sender;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A call by a stub with a stream in it: the pipeline chooses its instance and learns how it ends; all else is between stub and server. */
final class StubStream<Q, R> extends ClientCall<Q, R> implements Sender<Status> {
    private static final long ANY_TIME = TimeUnit.DAYS.toNanos(365);

    private final StubChannel channel;
    private final MethodPlan<Q, R> plan;
    private final CallOptions options;
    private @Nullable Exchange<Q, R> exchange;
    private @Nullable OutgoingCall<Q, R> outgoing;
    private @Nullable Listener<R> listener;

    StubStream(StubChannel channel, MethodPlan<Q, R> plan, CallOptions options) {
        this.channel = channel;
        this.plan = plan;
        this.options = options;
    }

    @Override
    public void start(Listener<R> told, Metadata headers) {
        Context context = Context.current();
        var said = OutgoingCall.within(context, StubChannel.said(options));
        listener = told;
        outgoing = new OutgoingCall<>(plan, said, context, Entry.all(headers), StubChannel.base(options, plan), true);
        long most = said.timeout().map(time -> Math.max(1, time.toNanos())).orElse(ANY_TIME);
        var once = new CallPlan(
                plan.method().name(),
                OperationClass.UNSAFE,
                most,
                most,
                0,
                Optional.empty(),
                plan.call().traits());
        Call<Status> call = Call.async(once, this, channel.parts().now());
        said.hashKey().ifPresent(call::hashKey);
        channel.pipeline().send(call, new Last(told));
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public void send(Attempt<Status> attempt, Completion<Status> done) {
        OutgoingCall<Q, R> sent = outgoing;
        Listener<R> told = listener;
        if (sent == null || told == null) {
            throw new IllegalStateException("the call has not been started");
        }
        Executor wanted = options.getExecutor();
        Executor executor = wanted == null ? channel.parts().workers() : wanted;
        Exchange<Q, R> made = Exchange.of(sent, attempt, channel.parts(), executor);
        made.start(new Relay(made, told, done));
        exchange = made;
    }

    @Override
    public void request(int count) {
        if (exchange != null) {
            exchange.call().request(count);
        }
    }

    @Override
    public void cancel(@Nullable String message, @Nullable Throwable cause) {
        if (exchange != null) {
            exchange.call().cancel(message, cause);
        }
    }

    @Override
    public void halfClose() {
        if (exchange != null) {
            exchange.call().halfClose();
        }
    }

    @Override
    public void sendMessage(Q message) {
        if (exchange != null) {
            exchange.call().sendMessage(message);
        }
    }

    @Override
    public boolean isReady() {
        return exchange != null && exchange.call().isReady();
    }

    /** Tells the stub all that comes, and the pipeline how it ended; the stub hears of the end itself, and not from the pipeline again. */
    private final class Relay extends SimpleForwardingClientCallListener<R> {
        private final Exchange<Q, R> made;
        private final Completion<Status> done;

        Relay(Exchange<Q, R> made, Listener<R> told, Completion<Status> done) {
            super(told);
            this.made = made;
            this.done = done;
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            listener = null;
            made.answered(status);
            long now = channel.parts().now();
            if (status.isOk()) {
                done.succeeded(status, now);
            } else {
                done.failed(made.failure(status, trailers), now);
            }
            super.onClose(status, trailers);
        }
    }

    /** Tells the stub of an end that came before anything was sent. */
    private final class Last implements Completion<Status> {
        private final Listener<R> told;

        Last(Listener<R> told) {
            this.told = told;
        }

        @Override
        public void succeeded(Status result, long now) {}

        @Override
        public void failed(Failure failure, long now) {
            if (listener != null) {
                listener = null;
                Executor wanted = options.getExecutor();
                Executor executor = wanted == null ? channel.parts().workers() : wanted;
                executor.execute(
                        () -> told.onClose(StubStatus.of(failure.error()), StubStatus.trailers(failure.error())));
            }
        }
    }
}
