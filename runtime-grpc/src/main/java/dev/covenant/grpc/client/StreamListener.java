package dev.covenant.grpc.client;

import dev.covenant.runtime.pipeline.Completion;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/**
 * Hands the responses of an attempt to an inbox, and decides the attempt: by the first response, or by the end. Its methods run one after
 * the other, whatever the thread.
 */
final class StreamListener<R, B extends Inbox<R>> extends ClientCall.Listener<R> {
    private final StreamSender<?, R, B> sender;
    private final Exchange<?, R> exchange;
    private final Feed feed;
    private @Nullable Completion<B> undecided;
    private long count;

    StreamListener(StreamSender<?, R, B> sender, Exchange<?, R> exchange, Feed feed, Completion<B> done) {
        this.sender = sender;
        this.exchange = exchange;
        this.feed = feed;
        this.undecided = done;
    }

    @Override
    public void onReady() {
        if (sender.isConversation()) {
            decide();
        }
        feed.ready();
    }

    @Override
    public void onMessage(R response) {
        count++;
        sender.inbox().message(response);
        decide();
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        try {
            feed.ended();
        } finally {
            // The source of the requests is the caller's own: what it throws must not leave the call without an end.
            end(status, trailers);
        }
    }

    private void end(Status status, Metadata trailers) {
        exchange.answered(status);
        if (status.isOk()) {
            decide();
            sender.inbox().complete();
        } else if (undecided != null) {
            Completion<B> done = undecided;
            undecided = null;
            sender.failed(trailers);
            done.failed(exchange.failure(status, trailers), sender.now());
        } else {
            sender.inbox().failed(BrokenStream.error(exchange, status, trailers, count));
        }
    }

    private void decide() {
        Completion<B> done = undecided;
        if (done != null) {
            undecided = null;
            sender.inbox().handedOver();
            done.succeeded(sender.inbox(), sender.now());
        }
    }
}
