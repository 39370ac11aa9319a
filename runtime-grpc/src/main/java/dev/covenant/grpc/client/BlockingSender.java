package dev.covenant.grpc.client;

import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Completion;
import dev.covenant.runtime.pipeline.Sender;

/** Makes the attempts of one blocking call with one request and one response: all of it on the caller's thread. */
final class BlockingSender<Q, R> implements Sender<R> {
    /** One more than there should be, so that a second response is noticed. */
    private static final int RESPONSES = 2;

    private final CallerParts parts;
    private final OutgoingCall<Q, R> outgoing;
    private final Q request;
    private boolean forbidden;

    BlockingSender(CallerParts parts, OutgoingCall<Q, R> outgoing, Q request) {
        this.parts = parts;
        this.outgoing = outgoing;
        this.request = request;
    }

    @Override
    public boolean repeatable() {
        return !forbidden;
    }

    @Override
    public void send(Attempt<R> attempt, Completion<R> done) {
        CallerThread thread = new CallerThread();
        Exchange<Q, R> exchange = Exchange.of(outgoing, attempt, parts, thread);
        UnaryListener<R> listener = new UnaryListener<>(exchange, Feed.NONE, ended -> {});
        exchange.start(listener);
        exchange.call().request(RESPONSES);
        exchange.sendOnly(request);
        thread.runUntil(listener::isEnded, () -> exchange.cancel("the calling thread was interrupted"));
        forbidden = listener.forbidsRepetition();
        listener.tell(done, parts.now());
    }
}
