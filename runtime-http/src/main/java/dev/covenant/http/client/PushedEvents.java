package dev.covenant.http.client;

import dev.covenant.http.EventDecoder;
import dev.covenant.http.Headers;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.pipeline.Time;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Events that go to a subscriber as they arrive and as it asks for them; no thread waits meanwhile. Bytes are asked for when nothing that
 * came is left and the subscriber wants more.
 */
final class PushedEvents<T> implements EventStream<T>, ReplySink, OpenStreams.OpenStream {
    private final Exchange exchange;
    private final EventDecoder<T> decoder;
    private final CallFacts facts;
    private final CallerParts parts;
    private final Queue<T> ready = new ArrayDeque<>();
    private Flow.@Nullable Subscriber<? super T> subscriber;
    private Intake intake = () -> {};
    private @Nullable Throwable failure;
    private Time.@Nullable Timer idle;
    private long demand;
    private boolean asked;
    private boolean complete;
    private boolean over;
    private boolean delivering;

    PushedEvents(Exchange exchange, EventDecoder<T> decoder, CallFacts facts, CallerParts parts) {
        this.exchange = exchange;
        this.decoder = decoder;
        this.facts = facts;
        this.parts = parts;
        parts.keeping().streams().add(this);
    }

    /** Starts delivering. */
    void deliverTo(Flow.Subscriber<? super T> target) {
        update(() -> subscriber = target);
    }

    /** The subscriber wants so many more. */
    void request(long more) {
        update(() -> demand = demand + more < 0 ? Long.MAX_VALUE : demand + more);
    }

    /** Ends the exchange; the subscriber is told why when it has taken what came before. */
    void fail(Throwable reason) {
        update(() -> failure = failure == null ? reason : failure);
        exchange.abort();
    }

    @Override
    public void head(int status, Headers headers, Intake body) {
        update(() -> intake = body);
    }

    @Override
    public void bytes(ByteBuffer piece) {
        update(() -> {
            arrived();
            decoder.feed(piece, ready::add);
            complete |= decoder.finished();
        });
    }

    @Override
    public void end() {
        update(() -> {
            arrived();
            complete = true;
            decoder.end(ready::add);
        });
    }

    @Override
    public void failed(IOException reason) {
        update(() -> {
            arrived();
            String message = "the stream broke after " + decoder.count() + " events: " + reason.getMessage();
            failure = failure == null ? new TransportException(facts, message, reason) : failure;
        });
    }

    @Override
    public boolean endless() {
        return true;
    }

    @Override
    public void clientClosed() {
        fail(new ClientClosedException(facts));
    }

    /** Its subscriber takes the values: nobody iterates. */
    @Override
    public Iterator<T> iterator() {
        throw new IllegalStateException("these events are published");
    }

    @Override
    public void close() {
        synchronized (this) {
            over = true;
            arrived();
        }
        parts.keeping().streams().remove(this);
        exchange.abort();
    }

    private void update(Runnable change) {
        synchronized (this) {
            try {
                change.run();
            } catch (CallException undecodable) {
                failure = undecodable;
            }
        }
        parts.workers().here(this::deliver);
    }

    /** What was asked for has come. */
    private void arrived() {
        asked = false;
        if (idle != null) {
            idle.cancel();
        }
    }

    /** Delivers as long as there is something to deliver; one thread at a time, the others leave their news to it. */
    private void deliver() {
        while (true) {
            Runnable next;
            synchronized (this) {
                next = delivering ? null : next();
                if (next == null) {
                    return;
                }
                delivering = true;
            }
            try {
                next.run();
            } catch (RuntimeException fault) {
                System.getLogger(PushedEvents.class.getName()).log(Level.WARNING, "a subscriber failed", fault);
                close();
            } finally {
                synchronized (this) {
                    delivering = false;
                }
            }
        }
    }

    private @Nullable Runnable next() {
        Flow.Subscriber<? super T> target = subscriber;
        if (over || target == null) {
            return null;
        }
        if (!ready.isEmpty()) {
            return demand > 0 ? deliverOne(target) : null;
        }
        if (failure != null || complete) {
            return end(target);
        }
        if (demand == 0 || asked) {
            return null;
        }
        asked = true;
        long nanos = exchange.idleNanos();
        idle = parts.time()
                .schedule(
                        parts.time().nanoTime() + nanos,
                        late -> fail(new TransportException(
                                facts,
                                "nothing came for " + Duration.ofNanos(nanos) + " after " + decoder.count() + " events",
                                null)));
        return intake::more;
    }

    private Runnable deliverOne(Flow.Subscriber<? super T> target) {
        T value = ready.remove();
        demand -= demand == Long.MAX_VALUE ? 0 : 1;
        return () -> target.onNext(value);
    }

    private Runnable end(Flow.Subscriber<? super T> target) {
        Throwable reason = failure;
        return () -> {
            close();
            if (reason == null) {
                target.onComplete();
            } else {
                target.onError(reason);
            }
        };
    }
}
