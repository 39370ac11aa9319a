package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** A publisher that is subscribed to and never publishes anything. */
final class PublishedQuestions<Q> implements Flow.Publisher<Q>, Flow.Subscription {
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);

    @Override
    public void subscribe(Flow.Subscriber<? super Q> subscriber) {
        subscriber.onSubscribe(this);
        subscribed.countDown();
    }

    @Override
    public void request(long n) {}

    @Override
    public void cancel() {
        cancelled.countDown();
    }

    void awaitSubscription() {
        await(subscribed);
    }

    void awaitCancellation() {
        await(cancelled);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
