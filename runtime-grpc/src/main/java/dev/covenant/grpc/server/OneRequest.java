package dev.covenant.grpc.server;

import io.grpc.ServerCall;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the one message of a call, and starts the handler when the caller has said that it was all.
 */
final class OneRequest<Q, R> extends ServerCall.Listener<Q> {
    private final Exchange<Q, R> exchange;
    private final Intake.Work<Q, R> work;
    private @Nullable Q request;

    private OneRequest(Exchange<Q, R> exchange, Intake.Work<Q, R> work) {
        this.exchange = exchange;
        this.work = work;
    }

    static <Q, R> OneRequest<Q, R> begin(ServerCall<Q, R> call, Exchange<Q, R> exchange, Intake.Work<Q, R> work) {
        // One more than there may be, to see whether there is one too many.
        call.request(2);
        return new OneRequest<>(exchange, work);
    }

    @Override
    public void onMessage(Q message) {
        if (request == null) {
            request = message;
        } else {
            refuse("more than one message was sent to a method that takes one");
        }
    }

    @Override
    public void onHalfClose() {
        Q whole = request;
        request = null;
        if (whole == null) {
            refuse("no message was sent to a method that takes one");
        } else if (!exchange.answer().isOver()) {
            exchange.start(
                    whole,
                    (message, options, answer) -> {
                        exchange.check(message);
                        work.run(message, options, answer);
                    },
                    () -> {});
        }
    }

    private void refuse(String why) {
        exchange.answer().refuse(Refusal.of(Status.Code.INVALID_ARGUMENT, why));
    }

    @Override
    public void onReady() {
        exchange.answer().roomMade();
    }

    @Override
    public void onCancel() {
        exchange.answer().cancel();
        exchange.close();
    }

    @Override
    public void onComplete() {
        exchange.close();
    }
}
