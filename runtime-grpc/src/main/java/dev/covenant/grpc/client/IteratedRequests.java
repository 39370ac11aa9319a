package dev.covenant.grpc.client;

import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.EventStream;
import io.grpc.ClientCall;
import java.util.Iterator;
import java.util.concurrent.Executor;

/**
 * The requests of a stream, pulled from it as fast as the transport takes them. The first is taken when there is a connection: until then
 * the call can be sent elsewhere. The stream is closed when the call has ended.
 */
final class IteratedRequests<Q> implements Requests<Q> {
    private final EventStream<Q> source;
    private final Executor puller;
    private volatile boolean begun;

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
        return new Pull(exchange);
    }

    private final class Pull implements Feed {
        private final Exchange<Q, ?> exchange;
        private final ClientCall<Q, ?> call;
        private boolean started;
        private boolean ended;

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
            if (begun) {
                source.close();
            }
        }

        private void pull() {
            try {
                Iterator<Q> requests = source.iterator();
                while (awaitReady()) {
                    begun = true;
                    if (!requests.hasNext()) {
                        call.halfClose();
                        return;
                    }
                    Q next = requests.next();
                    if (!isEnded()) {
                        call.sendMessage(next);
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
