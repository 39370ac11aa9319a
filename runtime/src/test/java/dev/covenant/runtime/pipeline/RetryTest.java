package dev.covenant.runtime.pipeline;

import static dev.covenant.runtime.FailureClass.REFUSED;
import static dev.covenant.runtime.FailureClass.UNKNOWN;
import static dev.covenant.runtime.FailureClass.UNSENT;
import static dev.covenant.runtime.OperationClass.IDEMPOTENT;
import static dev.covenant.runtime.OperationClass.SAFE;
import static dev.covenant.runtime.OperationClass.UNSAFE;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.TransportException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RetryTest {
    private final Rig rig = new Rig();

    @ParameterizedTest
    @CsvSource({
        "SAFE, UNSENT, true",
        "SAFE, REFUSED, true",
        "SAFE, UNKNOWN, true",
        "SAFE, ANSWERED, false",
        "SAFE, LOCAL, false",
        "IDEMPOTENT, UNSENT, true",
        "IDEMPOTENT, REFUSED, true",
        "IDEMPOTENT, UNKNOWN, true",
        "IDEMPOTENT, ANSWERED, false",
        "KEYED, UNSENT, true",
        "KEYED, REFUSED, true",
        "KEYED, UNKNOWN, true",
        "KEYED, ANSWERED, false",
        "UNSAFE, UNSENT, true",
        "UNSAFE, REFUSED, false",
        "UNSAFE, UNKNOWN, false",
        "UNSAFE, ANSWERED, false",
        "UNSAFE, LOCAL, false"
    })
    void isRepeatedByOperationAndFailure(OperationClass operation, FailureClass failure, boolean repeated) {
        rig.fails(failure).answers("order");

        if (repeated) {
            assertThat(rig.call(operation)).isEqualTo("order");
            assertThat(rig.asked).hasSize(2);
        } else {
            assertThatThrownBy(() -> rig.call(operation)).isInstanceOf(TransportException.class);
            assertThat(rig.asked).hasSize(1);
        }
    }

    @Test
    void refusedUnsafeCallIsRepeatedWhenTheServerSaidWhen() {
        rig.fails(REFUSED, SECONDS.toNanos(2)).answers("order");

        assertThat(rig.call(UNSAFE)).isEqualTo("order");
        assertThat(rig.time.waits()).containsExactly(SECONDS.toNanos(2));
    }

    @Test
    void unknownOutcomeOfUnsafeCallIsNotRepeatedEvenIfTheServerSaidWhen() {
        rig.fails(UNKNOWN, SECONDS.toNanos(1));

        assertThatThrownBy(() -> rig.call(UNSAFE)).isInstanceOf(TransportException.class);
    }

    @Test
    void requestThatCannotBeSentAgainIsNotRepeated() {
        rig.repeatable = false;
        rig.fails(UNSENT);

        assertThatThrownBy(() -> rig.call(SAFE)).isInstanceOf(TransportException.class);
        assertThat(rig.asked).hasSize(1);
    }

    @Test
    void lastErrorIsThrownAfterThreeAttemptsOnThreeInstances() {
        rig.fails(UNKNOWN).fails(UNKNOWN).fails(REFUSED);

        TransportException error = catchThrowableOfType(TransportException.class, () -> rig.call(IDEMPOTENT));

        assertThat(error).hasMessageContaining("REFUSED");
        assertThat(error.facts().attempts()).isEqualTo(3);
        assertThat(error.facts().instances()).containsExactly("http://a:1", "http://b:2", "http://c:3");
        assertThat(error.facts().operation()).isEqualTo("getOrder");
    }

    @Test
    void pausesAreDrawnBelowDoublingCeilings() {
        rig.policy = Rig.policy()
                .retries(6)
                .pauses(Duration.ofMillis(100), Duration.ofSeconds(1))
                .build();
        for (int attempt = 0; attempt < 6; attempt++) {
            rig.fails(UNKNOWN);
        }
        rig.answers("order");

        rig.call(SAFE);

        assertThat(rig.chances)
                .containsExactly(
                        MILLISECONDS.toNanos(100) + 1,
                        MILLISECONDS.toNanos(200) + 1,
                        MILLISECONDS.toNanos(400) + 1,
                        MILLISECONDS.toNanos(800) + 1,
                        MILLISECONDS.toNanos(1000) + 1,
                        MILLISECONDS.toNanos(1000) + 1);
        assertThat(rig.time.waits()).startsWith(MILLISECONDS.toNanos(100), MILLISECONDS.toNanos(200));
    }

    @Test
    void pauseOfZeroIsNotWaitedFor() {
        rig.chance = bound -> 0;
        rig.fails(UNSENT).answers("order");

        rig.call(SAFE);

        assertThat(rig.time.waits()).isEmpty();
    }

    @Test
    void retryAfterIsObeyedWhenEveryInstanceWasTried() {
        rig.source = InstanceSource.fixed(List.of(Instance.at("http://a:1")));
        rig.fails(REFUSED, SECONDS.toNanos(3)).answers("order");

        rig.call(SAFE);

        assertThat(rig.time.waits()).containsExactly(SECONDS.toNanos(3));
    }

    @Test
    void retryAfterDoesNotHoldBackFromAnotherInstance() {
        rig.fails(REFUSED, SECONDS.toNanos(3)).answers("order");

        rig.call(SAFE);

        assertThat(rig.asked).containsExactly("http://a:1", "http://b:2");
        assertThat(rig.time.waits()).containsExactly(MILLISECONDS.toNanos(100));
    }

    @Test
    void retryAfterBeyondTheDeadlineEndsTheCallAtOnce() {
        rig.source = InstanceSource.fixed(List.of(Instance.at("http://a:1")));
        rig.fails(REFUSED, SECONDS.toNanos(10));
        long before = rig.time.nanoTime();

        assertThatThrownBy(() -> rig.call(SAFE)).isInstanceOf(TransportException.class);
        assertThat(rig.time.nanoTime()).isEqualTo(before);
    }

    @Test
    void noAttemptBeginsAfterTheDeadline() {
        rig.policy = Rig.policy()
                .attemptTimeout(Duration.ofMillis(50))
                .connectTimeout(Duration.ofMillis(50))
                .deadline(Duration.ofMillis(100))
                .build();
        rig.chance = bound -> MILLISECONDS.toNanos(99);
        rig.steps.add((attempt, done) -> {
            rig.time.advance(MILLISECONDS.toNanos(1));
            done.failed(
                    Failure.of(UNKNOWN, new TransportException(attempt.call().facts(), "reset", null)),
                    rig.time.nanoTime());
        });

        assertThatThrownBy(() -> rig.call(SAFE)).isInstanceOf(TransportException.class);
        assertThat(rig.asked).hasSize(1);
    }

    @Test
    void budgetEndsRetriesOfManyFailingCallsAndIsEarnedBackByTimeAndCalls() {
        rig.chance = bound -> 0;
        int sent = 0;
        for (int call = 0; call < 200; call++) {
            sent += failingCall();
        }
        // 30 at the start, one for every fifth call.
        assertThat(sent).isBetween(200 + 65, 200 + 75);

        int ofFive = 0;
        for (int call = 0; call < 5; call++) {
            ofFive += failingCall();
        }
        assertThat(ofFive).isEqualTo(6);

        rig.time.advance(SECONDS.toNanos(1));
        assertThat(failingCall()).isEqualTo(3);
    }

    @Test
    void whatWasNeverSentTakesNothingFromTheBudget() {
        rig.policy = Rig.policy().retryBudget(0, 0.001).build();
        rig.chance = bound -> 0;

        for (int call = 0; call < 100; call++) {
            assertThat(rig.fails(UNSENT).fails(UNSENT).answers("order").call(UNSAFE))
                    .isEqualTo("order");
        }
    }

    @Test
    void noRetriesMeansOneAttempt() {
        rig.policy = Rig.policy().retries(0).build();
        rig.fails(UNSENT);

        assertThatThrownBy(() -> rig.call(SAFE)).isInstanceOf(TransportException.class);
        assertThat(rig.asked).hasSize(1);
    }

    @Test
    void asynchronousCallIsRepeatedByAlarmWithoutHoldingAThread() {
        rig.fails(UNKNOWN).answers("order");

        CompletableFuture<String> future = rig.callAsync(SAFE);
        assertThat(future).isNotDone();
        assertThat(rig.time.waits()).isEmpty();

        rig.time.advance(MILLISECONDS.toNanos(100));
        rig.runTasks();

        assertThat(future).isCompletedWithValue("order");
        assertThat(rig.asked).hasSize(2);
        assertThat(rig.time.pendingAlarms()).isZero();
    }

    @Test
    void cancelledCallIsNotRepeated() {
        rig.fails(UNKNOWN);

        CompletableFuture<String> future = rig.callAsync(SAFE);
        future.cancel(true);
        rig.runTasks();

        assertThat(rig.asked).hasSize(1);
        assertThat(rig.pipeline().inFlight()).isZero();
        assertThat(rig.time.pendingAlarms()).isZero();
    }

    @Test
    void closingEndsThePauseOfAnAsynchronousCall() {
        rig.policy = Rig.policy().closeGrace(Duration.ZERO).build();
        rig.fails(UNKNOWN);

        CompletableFuture<String> future = rig.callAsync(SAFE);
        Thread closing = new Thread(rig.pipeline()::close);
        closing.start();
        while (!future.isDone()) {
            Thread.onSpinWait();
            synchronized (rig.tasks) {
                if (!rig.tasks.isEmpty()) {
                    rig.runTasks();
                }
            }
        }

        assertThat(future).isCompletedExceptionally();
        assertThatThrownBy(future::join).hasCauseInstanceOf(ClientClosedException.class);
    }

    @Test
    void interruptEndsThePauseAndKeepsTheFlag() {
        rig.steps.add((attempt, done) -> {
            Thread.currentThread().interrupt();
            done.failed(
                    Failure.of(UNKNOWN, new TransportException(attempt.call().facts(), "reset", null)),
                    rig.time.nanoTime());
        });

        assertThatThrownBy(() -> rig.call(SAFE)).isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(rig.asked).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = OperationClass.class,
            names = {"SAFE", "UNSAFE"})
    void faultInTheCallersOwnCodeIsThrownAsItIsAndNotRepeated(OperationClass kind) {
        rig.steps.add((attempt, done) -> {
            throw new IllegalArgumentException("no such thing");
        });

        assertThatThrownBy(() -> rig.call(kind))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such thing");
        assertThat(rig.pipeline().inFlight()).isZero();
        assertThat(rig.time.pendingAlarms()).isZero();
    }

    private int failingCall() {
        rig.fails(UNKNOWN).fails(UNKNOWN).fails(UNKNOWN);
        int before = rig.asked.size();
        assertThatThrownBy(() -> rig.call(SAFE)).isInstanceOf(TransportException.class);
        rig.steps.clear();
        return rig.asked.size() - before;
    }
}
