package dev.covenant.runtime.pipeline;

import static dev.covenant.runtime.FailureClass.UNKNOWN;
import static dev.covenant.runtime.OperationClass.SAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.ClientClosedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class AdmissionTest {
    private final Rig rig = new Rig();

    @Test
    void closedClientRefusesCallsWithoutAskingAnyInstance() {
        rig.pipeline().close();

        assertThatThrownBy(() -> rig.call(SAFE)).isInstanceOf(ClientClosedException.class);
        assertThat(rig.asked).isEmpty();
    }

    @Test
    void closingWaitsForCallsUnderWay() throws InterruptedException {
        List<Completion<String>> pending = new ArrayList<>();
        CountDownLatch closing = new CountDownLatch(1);
        rig.steps.add((attempt, done) -> pending.add(done));
        CompletableFuture<String> future = rig.callAsync(SAFE);
        Thread closer = new Thread(() -> {
            closing.countDown();
            rig.pipeline().close();
        });
        closer.start();
        closing.await();
        while (closer.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(future).isNotDone();

        pending.get(0).succeeded("order", rig.time.nanoTime());
        closer.join();

        assertThat(future).isCompletedWithValue("order");
    }

    @Test
    void callsThatOutliveTheGraceAreEndedAsClosed() {
        rig.policy = Rig.policy().closeGrace(Duration.ofMillis(1)).build();
        rig.hangs(UNKNOWN);
        CompletableFuture<String> future = rig.callAsync(SAFE);

        rig.pipeline().close();

        assertThatThrownBy(future::join).hasCauseInstanceOf(ClientClosedException.class);
        assertThat(rig.asked).hasSize(1);
        assertThat(rig.time.pendingAlarms()).isZero();
    }

    @Test
    void closingDoesNotReturnBeforeWhoeverWaitsHasBeenTold() throws InterruptedException {
        CountDownLatch telling = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        List<Completion<String>> pending = new ArrayList<>();
        rig.steps.add((attempt, done) -> pending.add(done));
        rig.pipeline().send(Call.async(rig.plan(SAFE), rig.sender(), rig.time.nanoTime()), new Completion<>() {
            @Override
            public void succeeded(String result, long now) {
                telling.countDown();
                while (told.getCount() > 0) {
                    Thread.onSpinWait();
                }
            }

            @Override
            public void failed(Failure failure, long now) {
                throw new AssertionError(failure.error());
            }
        });
        Thread answer = new Thread(() -> pending.get(0).succeeded("order", rig.time.nanoTime()));
        answer.start();
        telling.await();
        Thread closer = new Thread(() -> rig.pipeline().close());
        closer.start();
        while (closer.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        told.countDown();
        closer.join();
        answer.join();

        assertThat(rig.pipeline().inFlight()).isZero();
    }

    @Test
    void whatHangsOnAFutureMayCloseTheClient() {
        rig.policy = Rig.policy().closeGrace(Duration.ofHours(1)).build();
        List<Completion<String>> pending = new ArrayList<>();
        rig.steps.add((attempt, done) -> pending.add(done));
        CompletableFuture<Void> closed =
                rig.callAsync(SAFE).thenRun(() -> rig.pipeline().close());

        pending.get(0).succeeded("order", rig.time.nanoTime());

        assertThat(closed).isCompleted();
    }

    @Test
    void callThatItsTransportNeverEndsIsEndedAllTheSame() {
        rig.policy = Rig.policy().closeGrace(Duration.ofMillis(1)).build();
        List<Completion<String>> pending = new ArrayList<>();
        rig.steps.add((attempt, done) -> pending.add(done));
        CompletableFuture<String> future = rig.callAsync(SAFE);

        rig.pipeline().close();
        assertThatThrownBy(future::join).hasCauseInstanceOf(ClientClosedException.class);

        pending.get(0).succeeded("too late", rig.time.nanoTime());
        assertThat(rig.pipeline().inFlight()).isZero();
    }

    @Test
    void interruptedCloserDoesNotWait() {
        rig.hangs(UNKNOWN);
        CompletableFuture<String> future = rig.callAsync(SAFE);

        Thread.currentThread().interrupt();
        rig.pipeline().close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(future).isCompletedExceptionally();
    }

    @Test
    void cancellingTheFutureAbortsTheAttempt() {
        rig.hangs(UNKNOWN);
        CompletableFuture<String> future = rig.callAsync(SAFE);
        assertThat(rig.pipeline().inFlight()).isEqualTo(1);

        future.cancel(true);

        assertThat(rig.pipeline().inFlight()).isZero();
        assertThat(rig.time.pendingAlarms()).isZero();
    }

    @Test
    void endingTheFutureInAnyOtherWayAbortsTheAttemptToo() {
        rig.hangs(UNKNOWN);
        CompletableFuture<String> future = rig.callAsync(SAFE);

        future.complete("from the cache");

        assertThat(rig.pipeline().inFlight()).isZero();
    }

    @Test
    void streamThatNobodyWaitsForAnyMoreIsClosed() {
        boolean[] closed = new boolean[1];
        AutoCloseable stream = () -> closed[0] = true;
        FutureOutcome<AutoCloseable> outcome = new FutureOutcome<>();
        Sender<AutoCloseable> sender = new Sender<>() {
            @Override
            public void send(Attempt<AutoCloseable> attempt, Completion<AutoCloseable> done) {}

            @Override
            public boolean repeatable() {
                return true;
            }
        };
        CompletableFuture<AutoCloseable> future = outcome.of(Call.async(rig.plan(SAFE), sender, rig.time.nanoTime()));

        future.cancel(true);
        outcome.succeeded(stream, rig.time.nanoTime());

        assertThat(closed[0]).isTrue();
    }
}
