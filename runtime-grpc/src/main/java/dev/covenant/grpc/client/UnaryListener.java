package dev.covenant.grpc.client;

import dev.covenant.runtime.pipeline.Completion;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/**
 * Collects the one response of an attempt. Its methods run one after the other, whatever the thread.
 *
 * @param <R> the response
 */
final class UnaryListener<R> extends ClientCall.Listener<R> {
    private final Exchange<?, R> exchange;
    private final Ending<R> ending;
    private final Feed feed;
    private @Nullable R message;
    private boolean several;
    private @Nullable Status status;
    private Metadata trailers = new Metadata();

    /**
     * Nothing has come.
     *
     * @param feed brings the requests
     * @param ending is told that all has come
     */
    UnaryListener(Exchange<?, R> exchange, Feed feed, Ending<R> ending) {
        this.exchange = exchange;
        this.feed = feed;
        this.ending = ending;
    }

    /** What is to be done when an attempt has ended. */
    @FunctionalInterface
    interface Ending<R> {
        void ended(UnaryListener<R> listener);
    }

    @Override
    public void onReady() {
        feed.ready();
    }

    @Override
    public void onMessage(R response) {
        several = message != null;
        message = response;
    }

    @Override
    public void onClose(Status last, Metadata said) {
        status = last;
        trailers = said;
        try {
            feed.ended();
        } finally {
            // The source of the requests is the caller's own: what it throws must not leave the call without an end.
            ending.ended(this);
        }
    }

    /** Whether all has come. */
    boolean isEnded() {
        return status != null;
    }

    /** Says how the attempt has ended. */
    void tell(Completion<R> done, long now) {
        Status last = status;
        if (last == null) {
            throw new IllegalStateException("the attempt has not ended");
        }
        exchange.answered(last);
        R response = message;
        if (!last.isOk()) {
            done.failed(exchange.failure(last, trailers), now);
        } else if (response == null || several) {
            String what = several ? "more than one response came" : "no response came";
            done.failed(Verdict.undecodable(exchange.attempt().call().facts(), what), now);
        } else {
            done.succeeded(response, now);
        }
    }

    /** Whether the server wants no repetition. */
    boolean forbidsRepetition() {
        Status last = status;
        return last != null && !last.isOk() && Pushback.forbids(trailers);
    }
}
