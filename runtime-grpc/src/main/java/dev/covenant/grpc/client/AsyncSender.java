package dev.covenant.grpc.client;

import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Completion;
import dev.covenant.runtime.pipeline.Sender;

/** Makes the attempts of one call that has one response, without holding a thread. */
final class AsyncSender<Q, R> implements Sender<R> {
    /** One more than there should be, so that a second response is noticed. */
    private static final int RESPONSES = 2;

    private final CallerParts parts;
    private final OutgoingCall<Q, R> outgoing;
    private final Requests<Q> requests;
    private volatile boolean forbidden;

    AsyncSender(CallerParts parts, OutgoingCall<Q, R> outgoing, Requests<Q> requests) {
        this.parts = parts;
        this.outgoing = outgoing;
        this.requests = requests;
    }

    @Override
    public boolean repeatable() {
        return !forbidden && requests.repeatable();
    }

    @Override
    public void send(Attempt<R> attempt, Completion<R> done) {
        Exchange<Q, R> exchange = Exchange.of(outgoing, attempt, parts, parts.workers());
        Feed feed = requests.feed(exchange);
        exchange.start(new UnaryListener<>(exchange, feed, listener -> {
            forbidden |= listener.forbidsRepetition();
            listener.tell(done, parts.now());
        }));
        exchange.call().request(RESPONSES);
        feed.begin();
    }
}
