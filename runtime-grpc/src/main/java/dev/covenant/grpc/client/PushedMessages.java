package dev.covenant.grpc.client;

import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.pipeline.Time;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Responses for one subscriber, as they come and as it asks for them; no thread waits meanwhile. The subscription is the call. */
final class PushedMessages<R> implements Inbox<R>, Flow.Subscription, OpenStreams.OpenStream {
    /** Asked for ahead of a subscriber that takes whatever comes. */
    private static final int AHEAD = 16;

    private final Flow.Subscriber<? super R> subscriber;
    private final CallerParts parts;
    private final long idleNanos;
    private final Queue<R> ready = new ArrayDeque<>();
    private @Nullable CompletableFuture<?> call;
    private @Nullable Exchange<?, R> exchange;
    private @Nullable Throwable failure;
    private Time.@Nullable Timer idle;
    private long demand;
    private int asked;
    private long count;
    private boolean begun;
    private boolean complete;
    private boolean over;
    private boolean delivering;

    PushedMessages(Flow.Subscriber<? super R> subscriber, CallerParts parts, long idleNanos) {
        this.subscriber = subscriber;
        this.parts = parts;
        this.idleNanos = idleNanos;
    }

    /** Greets the subscriber and makes the call. */
    void start(Supplier<? extends CompletableFuture<?>> caller) {
        subscriber.onSubscribe(this);
        if (isOver()) {
            return;
        }
        CompletableFuture<?> made = made(caller);
        boolean unwanted;
        synchronized (this) {
            call = made;
            unwanted = over;
        }
        if (unwanted) {
            made.cancel(true);
        }
        var unused = made.whenComplete((inbox, error) -> {
            if (error != null) {
                failed(error);
            }
        });
    }

    /** A greeted subscriber learns what goes wrong, be it the caller's own code that finds no key in a request. */
    private static CompletableFuture<?> made(Supplier<? extends CompletableFuture<?>> caller) {
        try {
            return caller.get();
        } catch (RuntimeException unsendable) {
            return CompletableFuture.failedFuture(unsendable);
        }
    }

    @Override
    public void request(long more) {
        if (more <= 0) {
            failed(new IllegalArgumentException("a subscriber must ask for more than " + more));
            end();
        } else {
            update(() -> demand = demand + more < 0 ? Long.MAX_VALUE : demand + more);
        }
    }

    @Override
    public void cancel() {
        synchronized (this) {
            over = true;
            arrived();
            ready.clear();
        }
        end();
    }

    @Override
    public void begin(Exchange<?, R> attempt) {
        update(() -> {
            exchange = attempt;
            asked = 0;
        });
    }

    @Override
    public void message(R response) {
        update(() -> {
            arrived();
            asked--;
            count++;
            ready.add(response);
        });
    }

    @Override
    public void handedOver() {
        parts.streams().add(this);
        update(() -> begun = true);
        if (isOver()) {
            // Whoever cancels at the first response does so before this.
            parts.streams().remove(this);
        }
    }

    @Override
    public void complete() {
        update(() -> {
            arrived();
            complete = true;
        });
    }

    @Override
    public void failed(Throwable reason) {
        update(() -> {
            arrived();
            failure = failure == null ? reason : failure;
        });
    }

    @Override
    public void clientClosed() {
        failed(new ClientClosedException(facts()));
        end();
    }

    private synchronized boolean isOver() {
        return over;
    }

    private void update(Runnable change) {
        synchronized (this) {
            change.run();
        }
        parts.workers().here(this::deliver);
    }

    private void arrived() {
        if (idle != null) {
            idle.cancel();
            idle = null;
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
                System.getLogger(PushedMessages.class.getName()).log(Level.WARNING, "a subscriber failed", fault);
                cancel();
            } finally {
                synchronized (this) {
                    delivering = false;
                }
            }
        }
    }

    private @Nullable Runnable next() {
        if (over) {
            return null;
        }
        if (!ready.isEmpty() && demand > 0) {
            R response = ready.remove();
            demand -= demand == Long.MAX_VALUE ? 0 : 1;
            return () -> subscriber.onNext(response);
        }
        if (ready.isEmpty() && (failure != null || complete)) {
            return last();
        }
        return exchange == null || failure != null ? null : ask(exchange);
    }

    /** Asks for what the subscriber wants, a few at a time; for the first in any case, as it decides the attempt. */
    private @Nullable Runnable ask(Exchange<?, R> current) {
        long wanted = Math.min(AHEAD, Math.max(demand, begun ? 0 : 1)) - ready.size();
        if (asked > 0 || wanted <= 0 || complete) {
            return null;
        }
        int more = (int) wanted;
        asked = more;
        if (begun) {
            idle = parts.time().schedule(parts.now() + idleNanos, late -> nothingCame());
        }
        return () -> current.call().request(more);
    }

    private void nothingCame() {
        String words = "nothing came for " + Duration.ofNanos(idleNanos) + " after " + count + " messages";
        failed(new TransportException(facts(), words, null));
        end();
    }

    private Runnable last() {
        over = true;
        Throwable reason = failure;
        return () -> {
            parts.streams().remove(this);
            if (reason == null) {
                subscriber.onComplete();
            } else {
                subscriber.onError(reason);
            }
        };
    }

    private synchronized CallFacts facts() {
        return exchange == null
                ? CallFacts.local("")
                : exchange.attempt().call().facts();
    }

    /** Ends the call, down to the wire. */
    private void end() {
        CompletableFuture<?> pending;
        Exchange<?, R> current;
        synchronized (this) {
            pending = call;
            current = exchange;
        }
        parts.streams().remove(this);
        if (pending != null) {
            pending.cancel(true);
        }
        if (current != null) {
            current.cancel("the subscription was cancelled");
        }
    }
}
