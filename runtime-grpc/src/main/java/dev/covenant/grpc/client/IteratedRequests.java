package dev.covenant.grpc.client;

import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.EventStream;
import io.grpc.ClientCall;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a stream, pulled from it as fast as the transport takes them. The first is taken when there is a connection: until then
 * the call can be sent elsewhere. The stream is closed when the call has ended.
 */
final class IteratedRequests<Q> implements Requests<Q> {
    private final EventStream<Q> source;
    private final Executor puller;
    private volatile boolean begun;
    private volatile @Nullable Pull latest;

    /** @param puller on which the source is asked, which may wait */
    IteratedRequests(EventStream<Q> source, Executor puller) {
        this.source = source;
        this.puller = puller;
    }

    @Override
    public boolean repeatable() {
        return !begun;
    }

    @Override
    public Feed feed(Exchange<Q, ?> exchange) {
        Pull pull = new Pull(exchange);
        latest = pull;
        return pull;
    }

    /** No other attempt will be made: the end of the latest closes the stream, also when nothing was taken from it. */
    void settle() {
        Pull pull = latest;
        if (pull != null) {
            pull.settle();
        }
    }

    private final class Pull implements Feed {
        private final Exchange<Q, ?> exchange;
        private final ClientCall<Q, ?> call;
        private boolean started;
        private boolean ended;
        private boolean settled;
        private boolean closed;

        Pull(Exchange<Q, ?> exchange) {
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
                notifyAll();
            }
            if (first) {
                puller.execute(this::pull);
            }
        }

        @Override
        public void ended() {
            synchronized (this) {
                ended = true;
                notifyAll();
            }
            closeIfOver();
        }

        private void settle() {
            synchronized (this) {
                settled = true;
            }
            closeIfOver();
        }

        private void closeIfOver() {
            synchronized (this) {
                if (closed || !ended || !(settled || begun)) {
                    return;
                }
                closed = true;
            }
            source.close();
        }

        private void pull() {
            try {
                Iterator<Q> requests = source.iterator();
                while (awaitReady()) {
                    begun = true;
                    if (!requests.hasNext()) {
                        exchange.endRequests();
                        return;
                    }
                    Q next = Objects.requireNonNull(requests.next(), "a stream gives requests, not null");
                    if (!isEnded()) {
                        exchange.send(next);
                    }
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                exchange.fail(
                        new CallInterruptedException(exchange.attempt().call().facts()));
            } catch (RuntimeException | Error fault) {
                if (!isEnded()) {
                    exchange.fail(fault);
                }
            }
        }

        /** Whether more may be sent; false when the attempt has ended. */
        private synchronized boolean awaitReady() throws InterruptedException {
            while (!ended && !call.isReady()) {
                wait();
            }
            return !ended;
        }

        private synchronized boolean isEnded() {
            return ended;
        }
    }
}
