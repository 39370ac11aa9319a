package dev.covenant.grpc.client;

import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A subscriber that asks when its test says so. */
final class Collector implements Flow.Subscriber<StreamingOutputCallResponse> {
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();
    private final CompletableFuture<Throwable> end = new CompletableFuture<>();

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.set(given);
    }

    @Override
    public void onNext(StreamingOutputCallResponse item) {
        synchronized (received) {
            received.incrementAndGet();
            received.notifyAll();
        }
    }

    @Override
    public void onError(Throwable reason) {
        end.complete(reason);
    }

    @Override
    public void onComplete() {
        end.complete(null);
    }

    void ask(long more) {
        subscription.get().request(more);
    }

    void cancel() {
        subscription.get().cancel();
    }

    int received() {
        return received.get();
    }

    void await(int count) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        synchronized (received) {
            while (received.get() < count && until - System.nanoTime() > 0) {
                try {
                    received.wait(100);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    Throwable awaitError() {
        return end.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
