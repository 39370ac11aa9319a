package dev.covenant.runtime.pipeline;

import static dev.covenant.runtime.FailureClass.ANSWERED;
import static dev.covenant.runtime.FailureClass.REFUSED;
import static dev.covenant.runtime.FailureClass.UNKNOWN;
import static dev.covenant.runtime.FailureClass.UNSENT;
import static dev.covenant.runtime.OperationClass.SAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.TransportException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FallingBackTest {
    private final Rig rig = new Rig();
    private final List<String> kept = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    FallingBackTest() {
        rig.policy = Rig.policy().retries(0).build();
        rig.listener = new CallListener() {
            @Override
            public void fellBack(Call<?> call, Failure failure) {
                told.add("fell back: " + failure.kind());
            }

            @Override
            public void callFinished(Call<?> call, @Nullable Failure failure, long nanos) {
                told.add("finished: " + (failure == null ? "well" : failure.kind()));
            }
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureClass.class,
            names = {"UNSENT", "REFUSED", "UNKNOWN"})
    void failureOfTheServiceGivesTheFallback(FailureClass kind) {
        rig.fails(kind);

        assertThat(call("spare")).isEqualTo("spare");
        assertThat(told).containsExactly("fell back: " + kind, "finished: " + kind);
    }

    @Test
    void refusedRequestStaysAnError() {
        rig.fails(ANSWERED);

        assertThatThrownBy(() -> call("spare")).isInstanceOf(TransportException.class);
        assertThat(told).containsExactly("finished: ANSWERED");
    }

    @Test
    void closedClientStaysAnError() {
        rig.pipeline().close();

        assertThatThrownBy(() -> call("spare")).isInstanceOf(ClientClosedException.class);
    }

    @Test
    void noInstanceGivesTheFallback() {
        rig.source = InstanceSource.fixed(List.of());

        assertThat(call("spare")).isEqualTo("spare");
    }

    @Test
    void deadlineThatIsOverGivesTheFallback() {
        rig.hangs(UNKNOWN);
        CallPlan plan = rig.plan(SAFE).with(CallOptions.timeout(Duration.ofMillis(200)));

        assertThat(send(plan, "spare").result()).isEqualTo("spare");
    }

    @Test
    void successIsKeptAndNotReplaced() {
        rig.answers("order");

        assertThat(call("spare")).isEqualTo("order");
        assertThat(kept).containsExactly("order");
        assertThat(told).containsExactly("finished: well");
    }

    @Test
    void retriesComeBeforeTheFallback() {
        rig.policy = Rig.policy().retries(2).build();
        rig.fails(UNSENT).fails(REFUSED).answers("order");

        assertThat(call("spare")).isEqualTo("order");
    }

    @Test
    void fallbackThatFailsLeavesTheCallsOwnErrorWithItsOwnBesideIt() {
        rig.fails(UNKNOWN);
        IllegalStateException fault = new IllegalStateException("the cache is down");

        assertThatThrownBy(() -> send(rig.plan(SAFE), substitute(() -> {
                    throw fault;
                })))
                .isInstanceOf(TransportException.class)
                .satisfies(error -> assertThat(error.getSuppressed()).containsExactly(fault));
        assertThat(told).containsExactly("finished: UNKNOWN");
    }

    @Test
    void fallbackThatFailsFatallyLeavesNobodyWaiting() {
        rig.fails(UNKNOWN);
        StackOverflowError fault = new StackOverflowError("a fallback that calls itself");

        assertThatThrownBy(() -> send(rig.plan(SAFE), substitute(() -> {
                    throw fault;
                })))
                .isInstanceOf(TransportException.class)
                .satisfies(error -> assertThat(error.getSuppressed()).containsExactly(fault));
        assertThat(told).containsExactly("finished: UNKNOWN");
        assertThat(rig.pipeline().inFlight()).isZero();
    }

    @Test
    void nothingFoundLeavesTheError() {
        rig.fails(UNKNOWN);

        assertThatThrownBy(() -> send(rig.plan(SAFE), substitute(Substitute.Found::nothing)))
                .isInstanceOf(TransportException.class);
    }

    @Test
    void asynchronousCallsFallBackToo() {
        rig.fails(UNKNOWN);
        FutureOutcome<String> outcome = new FutureOutcome<>();
        Call<String> call = Call.async(rig.plan(SAFE), rig.sender(), rig.time.nanoTime());
        CompletableFuture<String> future = outcome.of(call);

        rig.pipeline().send(call.substitute(substitute(() -> Substitute.Found.of("spare"))), outcome);

        assertThat(future).isCompletedWithValue("spare");
    }

    private String call(String spare) {
        return send(rig.plan(SAFE), spare).result();
    }

    private Outcome<String> send(CallPlan plan, String spare) {
        Outcome<String> outcome = new Outcome<>();
        Substitute<String> substitute = substitute(() -> Substitute.Found.of(spare));
        rig.pipeline()
                .send(Call.blocking(plan, rig.sender(), rig.time.nanoTime()).substitute(substitute), outcome);
        return outcome;
    }

    private void send(CallPlan plan, Substitute<String> substitute) {
        Outcome<String> outcome = new Outcome<>();
        rig.pipeline()
                .send(Call.blocking(plan, rig.sender(), rig.time.nanoTime()).substitute(substitute), outcome);
        outcome.result();
    }

    private Substitute<String> substitute(Supplier<Substitute.Found<String>> finds) {
        return new Substitute<>() {
            @Override
            public void keep(String result, long now) {
                kept.add(result);
            }

            @Override
            public Found<String> find(RuntimeException error, long now) {
                return finds.get();
            }
        };
    }
}
