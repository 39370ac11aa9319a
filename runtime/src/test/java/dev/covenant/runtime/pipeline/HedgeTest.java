package dev.covenant.runtime.pipeline;

import static dev.covenant.runtime.FailureClass.UNKNOWN;
import static dev.covenant.runtime.OperationClass.IDEMPOTENT;
import static dev.covenant.runtime.OperationClass.SAFE;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.Hedging;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.TransportException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class HedgeTest {
    private final Rig rig = new Rig();
    private final List<Attempt<String>> attempts = new ArrayList<>();
    private final List<Completion<String>> pending = new ArrayList<>();

    HedgeTest() {
        rig.policy = Rig.policy()
                .hedging(new Hedging(Duration.ofMillis(100), 1))
                .retries(0)
                .build();
    }

    @Test
    void slowAttemptIsFollowedByOneAtAnotherInstanceAndTheFasterAnswerIsTaken() {
        CompletableFuture<String> future = twoPending();

        pending.get(1).succeeded("second", rig.time.nanoTime());

        assertThat(future).isCompletedWithValue("second");
        assertThat(rig.asked).containsExactly("http://a:1", "http://b:2");
        assertThat(attempts.get(0).isAborted()).isTrue();
        assertThat(attempts.get(0).isOvertaken()).isTrue();
    }

    @Test
    void firstMayStillWin() {
        CompletableFuture<String> future = twoPending();

        pending.get(0).succeeded("first", rig.time.nanoTime());

        assertThat(future).isCompletedWithValue("first");
        assertThat(attempts.get(1).isOvertaken()).isTrue();
    }

    @Test
    void quickAttemptIsNotFollowed() {
        steps(1);
        CompletableFuture<String> future = rig.callAsync(SAFE);
        rig.time.advance(MILLISECONDS.toNanos(99));

        pending.get(0).succeeded("order", rig.time.nanoTime());
        rig.time.advance(MILLISECONDS.toNanos(500));
        rig.runTasks();

        assertThat(future).isCompletedWithValue("order");
        assertThat(rig.asked).hasSize(1);
        assertThat(rig.time.pendingAlarms()).isZero();
    }

    @Test
    void callFailsWhenBothAttemptsDo() {
        CompletableFuture<String> future = twoPending();

        fail(0, "first");
        assertThat(future).isNotDone();
        fail(1, "second");

        assertThatThrownBy(future::join)
                .hasRootCauseInstanceOf(TransportException.class)
                .hasMessageContaining("second");
        assertThat(rig.pipeline().inFlight()).isZero();
        assertThat(rig.time.pendingAlarms()).isZero();
    }

    @Test
    void failureBeforeTheTimeIsOverIsToldAtOnce() {
        steps(1);
        CompletableFuture<String> future = rig.callAsync(SAFE);

        fail(0, "first");

        assertThat(future).isCompletedExceptionally();
        assertThat(rig.time.pendingAlarms()).isZero();
    }

    @Test
    void onlySafeOperationsAreHedged() {
        steps(2);
        CompletableFuture<String> future = rig.callAsync(IDEMPOTENT);

        rig.time.advance(MILLISECONDS.toNanos(500));
        rig.runTasks();

        assertThat(rig.asked).hasSize(1);
        assertThat(future).isNotDone();
    }

    @Test
    void operationMayBeLeftOut() {
        rig.policy = Rig.policy()
                .hedging(new Hedging(Duration.ofMillis(100), 1))
                .operation(
                        "getOrder", OperationPolicy.builder().withoutHedging().build())
                .retries(0)
                .build();
        steps(2);
        CompletableFuture<String> future = rig.callAsync(SAFE);

        rig.time.advance(MILLISECONDS.toNanos(500));
        rig.runTasks();

        assertThat(rig.asked).hasSize(1);
        assertThat(future).isNotDone();
    }

    @Test
    void withoutAnotherInstanceNothingIsHedged() {
        rig.source = InstanceSource.fixed(List.of(Instance.at("http://a:1")));
        steps(2);
        CompletableFuture<String> future = rig.callAsync(SAFE);

        rig.time.advance(MILLISECONDS.toNanos(500));
        rig.runTasks();

        assertThat(rig.asked).hasSize(1);
        assertThat(future).isNotDone();
    }

    @Test
    void shareOfHedgedCallsIsBounded() {
        rig.policy = Rig.policy()
                .hedging(new Hedging(Duration.ofMillis(100), 0.1))
                .retries(0)
                .build();
        steps(200);
        for (int call = 0; call < 100; call++) {
            var unused = rig.callAsync(SAFE);
            rig.time.advance(MILLISECONDS.toNanos(101));
            rig.runTasks();
        }

        assertThat(rig.asked).hasSize(100 + 11);
    }

    @Test
    void cancellingEndsBothAttempts() {
        CompletableFuture<String> future = twoPending();

        future.cancel(true);

        assertThat(attempts).allMatch(Attempt::isAborted);
    }

    @Test
    void overtakenInstanceIsHeldToBeSlowAndNothingElse() {
        CompletableFuture<String> future = twoPending();

        rig.time.advance(MILLISECONDS.toNanos(50));
        pending.get(1).succeeded("second", rig.time.nanoTime());
        fail(0, "connection closed");

        InstanceView slow = rig.pipeline().instances().get(0);
        assertThat(future).isCompletedWithValue("second");
        assertThat(slow.inFlight()).isZero();
        assertThat(slow.latency()).isGreaterThanOrEqualTo(Duration.ofMillis(150));
        assertThat(rig.pipeline().inFlight()).isZero();
    }

    private CompletableFuture<String> twoPending() {
        steps(2);
        CompletableFuture<String> future = rig.callAsync(SAFE);
        rig.time.advance(MILLISECONDS.toNanos(100));
        rig.runTasks();
        assertThat(pending).hasSize(2);
        return future;
    }

    private void steps(int most) {
        for (int step = 0; step < most; step++) {
            rig.steps.add((attempt, done) -> {
                attempts.add(attempt);
                pending.add(done);
            });
        }
    }

    private void fail(int which, String why) {
        var error = new TransportException(attempts.get(which).call().facts(), why, null);
        pending.get(which).failed(Failure.of(UNKNOWN, error), rig.time.nanoTime());
    }
}
