package dev.covenant.grpc.client;

import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Completion;
import dev.covenant.runtime.pipeline.Sender;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;

/**
 * Makes the attempts of one call that is answered by a stream, without holding a thread. An attempt has succeeded when its first response
 * is there; in a conversation, where that may wait for what is yet to be asked, when there is a connection.
 */
final class StreamSender<Q, R, B extends Inbox<R>> implements Sender<B> {
    private final CallerParts parts;
    private final OutgoingCall<Q, R> outgoing;
    private final Requests<Q> requests;
    private final B inbox;
    private volatile boolean forbidden;

    StreamSender(CallerParts parts, OutgoingCall<Q, R> outgoing, Requests<Q> requests, B inbox) {
        this.parts = parts;
        this.outgoing = outgoing;
        this.requests = requests;
        this.inbox = inbox;
    }

    @Override
    public boolean repeatable() {
        return !forbidden && requests.repeatable();
    }

    @Override
    public void send(Attempt<B> attempt, Completion<B> done) {
        Exchange<Q, R> exchange = Exchange.of(outgoing, attempt, parts, parts.workers());
        Feed feed = requests.feed(exchange);
        exchange.start(new StreamListener<>(this, exchange, feed, done));
        inbox.begin(exchange);
        feed.begin();
    }

    B inbox() {
        return inbox;
    }

    boolean isConversation() {
        return outgoing.plan().method().descriptor().getType() == MethodType.BIDI_STREAMING;
    }

    long now() {
        return parts.now();
    }

    /** An attempt has failed; what came with it may say that no other is wanted. */
    void failed(Metadata trailers) {
        forbidden |= Pushback.forbids(trailers);
    }
}
