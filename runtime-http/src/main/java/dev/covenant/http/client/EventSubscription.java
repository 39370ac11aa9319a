package dev.covenant.http.client;

import dev.covenant.runtime.EventStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One subscriber to published events, and the call that brings them. */
final class EventSubscription<T> implements Flow.Subscription {
    private final Flow.Subscriber<? super T> subscriber;
    private @Nullable CompletableFuture<EventStream<T>> call;
    private @Nullable PushedEvents<T> events;
    private long demand;
    private boolean ended;

    private EventSubscription(Flow.Subscriber<? super T> subscriber) {
        this.subscriber = subscriber;
    }

    /** Greets the subscriber and makes the call. */
    static <T> void start(Flow.Subscriber<? super T> subscriber, Supplier<CompletableFuture<EventStream<T>>> caller) {
        var subscription = new EventSubscription<T>(subscriber);
        subscriber.onSubscribe(subscription);
        subscription.start(caller);
    }

    @Override
    public void request(long more) {
        PushedEvents<T> stream;
        synchronized (this) {
            stream = events;
            if (more > 0 && stream == null) {
                demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
            }
        }
        if (more <= 0) {
            fail(new IllegalArgumentException("a subscriber must ask for more than " + more));
        } else if (stream != null) {
            stream.request(more);
        }
    }

    @Override
    public void cancel() {
        CompletableFuture<EventStream<T>> pending;
        PushedEvents<T> stream;
        synchronized (this) {
            ended = true;
            pending = call;
            stream = events;
        }
        if (stream != null) {
            stream.close();
        } else if (pending != null) {
            pending.cancel(true);
        }
    }

    private void start(Supplier<CompletableFuture<EventStream<T>>> caller) {
        synchronized (this) {
            if (ended) {
                return;
            }
        }
        CompletableFuture<EventStream<T>> pending = caller.get();
        boolean unwanted;
        synchronized (this) {
            call = pending;
            unwanted = ended;
        }
        if (unwanted) {
            pending.cancel(true);
        }
        var unused = pending.whenComplete((stream, error) -> {
            if (stream instanceof PushedEvents<T> pushed) {
                connect(pushed);
            } else {
                fail(error == null ? new IllegalStateException("the operation's result is not its events") : error);
            }
        });
    }

    private void connect(PushedEvents<T> pushed) {
        long wanted;
        synchronized (this) {
            if (ended) {
                wanted = -1;
            } else {
                events = pushed;
                wanted = demand;
            }
        }
        if (wanted < 0) {
            pushed.close();
            return;
        }
        if (wanted > 0) {
            pushed.request(wanted);
        }
        pushed.deliverTo(subscriber);
    }

    private void fail(Throwable reason) {
        PushedEvents<T> stream;
        synchronized (this) {
            stream = events;
            if (stream == null && ended) {
                return;
            }
            ended = true;
        }
        if (stream != null) {
            stream.fail(reason);
        } else {
            subscriber.onError(reason);
        }
    }
}
