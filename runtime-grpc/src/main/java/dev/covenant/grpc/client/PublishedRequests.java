package dev.covenant.grpc.client;

import io.grpc.ClientCall;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a publisher, asked for one by one as the transport takes them. It is subscribed to when there is a connection: until
 * then the call can be sent elsewhere.
 */
final class PublishedRequests<Q> implements Requests<Q> {
    private final Flow.Publisher<Q> source;
    private volatile boolean begun;

    PublishedRequests(Flow.Publisher<Q> source) {
        this.source = source;
    }

    @Override
    public boolean repeatable() {
        return !begun;
    }

    @Override
    public Feed feed(Exchange<Q, ?> exchange) {
        return new Subscriber(exchange);
    }

    private final class Subscriber implements Feed, Flow.Subscriber<Q> {
        private final Exchange<Q, ?> exchange;
        private final ClientCall<Q, ?> call;
        private Flow.@Nullable Subscription subscription;
        private boolean started;
        private boolean asked;
        private boolean ended;

        Subscriber(Exchange<Q, ?> exchange) {
            this.exchange = exchange;
            this.call = exchange.call();
        }

        @Override
        public void begin() {}

        @Override
        public void ready() {
            boolean first;
            synchronized (this) {
                first = !started;
                started = true;
            }
            if (first) {
                begun = true;
                guarded(() -> source.subscribe(this));
            } else {
                ask();
            }
        }

        @Override
        public void ended() {
            Flow.Subscription unwanted;
            synchronized (this) {
                unwanted = ended ? null : subscription;
                ended = true;
            }
            if (unwanted != null) {
                unwanted.cancel();
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            boolean unwanted;
            synchronized (this) {
                unwanted = ended || subscription != null;
                subscription = unwanted ? subscription : given;
            }
            if (unwanted) {
                given.cancel();
            } else {
                ask();
            }
        }

        @Override
        public void onNext(Q request) {
            synchronized (this) {
                asked = false;
                if (ended) {
                    return;
                }
            }
            try {
                exchange.send(Objects.requireNonNull(request, "a publisher gives requests, not null"));
            } catch (RuntimeException | Error unsendable) {
                exchange.fail(unsendable);
                return;
            }
            ask();
        }

        @Override
        public void onError(Throwable reason) {
            if (end()) {
                exchange.fail(Objects.requireNonNullElseGet(reason, NullPointerException::new));
            }
        }

        @Override
        public void onComplete() {
            if (end()) {
                exchange.endRequests();
            }
        }

        /** What the publisher throws is its own fault, not that of the instance. */
        private void guarded(Runnable theirs) {
            try {
                theirs.run();
            } catch (RuntimeException | Error fault) {
                exchange.fail(fault);
            }
        }

        private synchronized boolean end() {
            boolean first = !ended;
            ended = true;
            return first;
        }

        private void ask() {
            Flow.Subscription wanted;
            synchronized (this) {
                if (ended || asked || subscription == null || !call.isReady()) {
                    return;
                }
                asked = true;
                wanted = subscription;
            }
            guarded(() -> wanted.request(1));
        }
    }
}
