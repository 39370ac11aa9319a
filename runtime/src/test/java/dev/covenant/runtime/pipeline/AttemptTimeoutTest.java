package dev.covenant.runtime.pipeline;

import static dev.covenant.runtime.FailureClass.LOCAL;
import static dev.covenant.runtime.FailureClass.UNKNOWN;
import static dev.covenant.runtime.FailureClass.UNSENT;
import static dev.covenant.runtime.OperationClass.SAFE;
import static dev.covenant.runtime.OperationClass.UNSAFE;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.TransportException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AttemptTimeoutTest {
    private final Rig rig = new Rig();

    @Test
    void attemptIsEndedAfterItsTimeAndAnotherInstanceIsAsked() {
        rig.hangs(UNKNOWN).answers("order");
        long start = rig.time.nanoTime();

        assertThat(rig.call(SAFE)).isEqualTo("order");
        assertThat(rig.time.nanoTime() - start)
                .isBetween(SECONDS.toNanos(5), SECONDS.toNanos(5) + MILLISECONDS.toNanos(102));
        assertThat(rig.asked).containsExactly("http://a:1", "http://b:2");
    }

    @Test
    void unsafeCallThatTimesOutSaysSo() {
        rig.hangs(UNKNOWN);

        assertThatThrownBy(() -> rig.call(UNSAFE))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("no complete answer within PT5S");
    }

    @Test
    void unsafeCallThatTimesOutBeforeSendingIsRepeated() {
        rig.hangs(UNSENT).answers("order");

        assertThat(rig.call(UNSAFE)).isEqualTo("order");
    }

    @Test
    void callEndsAtItsDeadlineWhateverTheAttemptsMayTake() {
        rig.hangs(UNKNOWN).hangs(UNKNOWN).hangs(UNKNOWN);
        long start = rig.time.nanoTime();

        DeadlineExceededException error = catchThrowableOfType(DeadlineExceededException.class, () -> rig.call(SAFE));

        assertThat(error).hasMessageContaining("the deadline of PT10S is over");
        assertThat(error.facts().attempts()).isEqualTo(2);
        assertThat(rig.time.nanoTime() - start)
                .isBetween(SECONDS.toNanos(10), SECONDS.toNanos(10) + MILLISECONDS.toNanos(2));
    }

    @Test
    void deadlineOfTheCallOptionsHolds() {
        rig.hangs(UNKNOWN);
        CallPlan plan = rig.plan(SAFE).with(CallOptions.timeout(Duration.ofMillis(300)));
        Outcome<String> outcome = new Outcome<>();
        Sender<String> sender = new Sender<>() {
            @Override
            public void send(Attempt<String> attempt, Completion<String> done) {
                assertThat(attempt.nanos()).isEqualTo(MILLISECONDS.toNanos(300));
                rig.steps.remove().take(attempt, done);
            }

            @Override
            public boolean repeatable() {
                return true;
            }
        };

        rig.pipeline().send(Call.blocking(plan, sender, rig.time.nanoTime()), outcome);

        assertThatThrownBy(outcome::result)
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("the deadline of PT0.3S is over");
    }

    @Test
    void deadlineThatHasPassedEndsTheCallBeforeAnythingIsSent() {
        CallPlan plan = rig.plan(SAFE).with(CallOptions.none().withDeadline(System.nanoTime() - 1));
        Outcome<String> outcome = new Outcome<>();

        rig.pipeline().send(Call.blocking(plan, rig.sender(), rig.time.nanoTime()), outcome);

        assertThatThrownBy(outcome::result)
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("the time was over before anything was sent");
        assertThat(rig.asked).isEmpty();
        assertThat(rig.time.pendingAlarms()).isZero();
    }

    @Test
    void serverThatSaysThatTheTimeIsOverBeforeTheAlarmRingsIsTooSlowAllTheSame() {
        Outcome<String> outcome = new Outcome<>();
        Sender<String> sender = new Sender<>() {
            @Override
            public void send(Attempt<String> attempt, Completion<String> done) {
                done.failed(Failure.of(UNKNOWN, new IllegalStateException("deadline exceeded")), attempt.endsAt());
            }

            @Override
            public boolean repeatable() {
                return false;
            }
        };

        rig.pipeline().send(Call.blocking(rig.plan(UNSAFE), sender, rig.time.nanoTime()), outcome);

        assertThatThrownBy(outcome::result)
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("no complete answer within PT5S");
    }

    @Test
    void alarmIsCancelledByAnAnswer() {
        rig.answers("order");

        rig.call(SAFE);

        assertThat(rig.time.pendingAlarms()).isZero();
    }

    @Test
    void machineThatStoodStillFailsTheCallAndBlamesNoInstance() {
        List<@Nullable Failure> seen = new ArrayList<>();
        rig.listener = new CallListener() {
            @Override
            public void attemptFinished(Attempt<?> attempt, @Nullable Failure failure, long nanos) {
                seen.add(failure);
            }
        };
        rig.hangs(UNKNOWN);

        CompletableFuture<String> future = rig.callAsync(SAFE);
        rig.time.advance(SECONDS.toNanos(20), MILLISECONDS.toNanos(501));

        assertThatThrownBy(future::join).hasMessageContaining("this process stood still for PT0.501S");
        assertThat(seen)
                .extracting(failure -> failure == null ? null : failure.kind())
                .containsExactly(LOCAL);
        assertThat(rig.asked).hasSize(1);
    }

    @Test
    void alarmThatIsLittleLateIsAnOrdinaryTimeout() {
        rig.hangs(UNKNOWN).answers("order");

        CompletableFuture<String> future = rig.callAsync(SAFE);
        rig.time.advance(SECONDS.toNanos(5), MILLISECONDS.toNanos(500));
        rig.time.advance(MILLISECONDS.toNanos(100));
        rig.runTasks();

        assertThat(future).isCompletedWithValue("order");
    }

    @Test
    void contractsOwnTimesReplaceThePolicys() {
        CallPlan slow = plan(Policy.standard(), Optional.of(Duration.ofSeconds(30)), Optional.empty());
        CallPlan quick = plan(Policy.standard(), Optional.empty(), Optional.of(Duration.ofSeconds(1)));

        assertThat(slow.attemptNanos()).isEqualTo(SECONDS.toNanos(30));
        assertThat(slow.deadlineNanos()).isEqualTo(SECONDS.toNanos(30));
        assertThat(quick.deadlineNanos()).isEqualTo(SECONDS.toNanos(1));
        assertThat(quick.with(CallOptions.none())).isSameAs(quick);
    }

    @Test
    void whatThePolicySaysOfAnOperationGoesBeforeTheContract() {
        Policy policy = Policy.builder()
                .operation(
                        "report",
                        new OperationPolicy(
                                Optional.of(Duration.ofSeconds(2)),
                                Optional.of(Duration.ofSeconds(4)),
                                Optional.of(1),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .build();

        CallPlan plan = plan(policy, Optional.of(Duration.ofSeconds(30)), Optional.of(Duration.ofSeconds(60)));

        assertThat(plan.attemptNanos()).isEqualTo(SECONDS.toNanos(2));
        assertThat(plan.deadlineNanos()).isEqualTo(SECONDS.toNanos(4));
        assertThat(plan.retries()).isEqualTo(1);
    }

    private static CallPlan plan(Policy policy, Optional<Duration> attempt, Optional<Duration> deadline) {
        return CallPlan.of("report", SAFE, policy, new CallPlan.Declared(attempt, deadline, Map.of()));
    }
}
