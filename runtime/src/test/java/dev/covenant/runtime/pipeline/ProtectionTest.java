package dev.covenant.runtime.pipeline;

import static dev.covenant.runtime.FailureClass.ANSWERED;
import static dev.covenant.runtime.FailureClass.UNKNOWN;
import static dev.covenant.runtime.FailureClass.UNSENT;
import static dev.covenant.runtime.OperationClass.SAFE;
import static dev.covenant.runtime.OperationClass.UNSAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.NoInstanceException;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.PolicyBuilder;
import dev.covenant.runtime.Protection;
import dev.covenant.runtime.UndeclaredStatusException;
import dev.covenant.runtime.health.OutlierSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** With the standard settings: what calls and checks show of an instance decides whether it is asked. */
final class ProtectionTest {
    private static final String A = "http://a:1";
    private static final String B = "http://b:2";
    private static final String C = "http://c:3";

    private final Rig rig = new Rig();
    private final List<StateChange> changes = new ArrayList<>();

    ProtectionTest() {
        rig.policy = policy().build();
        rig.listener = new CallListener() {
            @Override
            public void stateChanged(StateChange change) {
                changes.add(change);
            }
        };
    }

    private static PolicyBuilder policy() {
        return Policy.builder()
                .balancing(Balancing.Strategy.ROUND_ROBIN)
                .protection(Protection.standard().withoutHealthChecks());
    }

    @Test
    void instanceThatFailsIsSoonLeftOutAndNoCallNotices() {
        rig.well(A).ill(B, UNKNOWN).well(C);

        calls(200, SAFE);

        assertThat(Collections.frequency(rig.asked, B)).isLessThanOrEqualTo(20);
        assertThat(changes)
                .extracting(Object::toString)
                .contains("target=orders instance=" + B + " part=EJECTION from=STRUCK to=OUT");
    }

    @Test
    void ejectedInstanceComesBackSlowly() {
        rig.well(A).ill(B, UNKNOWN).well(C);
        calls(100, SAFE);
        rig.well(B).asked.clear();

        rig.time.advance(seconds(61));
        calls(100, SAFE);
        int warming = Collections.frequency(rig.asked, B);
        rig.time.advance(seconds(11));
        rig.asked.clear();
        calls(99, SAFE);

        assertThat(warming).isBetween(1, 20);
        assertThat(Collections.frequency(rig.asked, B)).isEqualTo(33);
    }

    @Test
    void breakersThatAreOpenCostNoAttemptAndAreNamed() {
        rig.source = InstanceSource.fixed(List.of(Instance.at(A)));
        rig.ill(A, UNKNOWN);
        for (int call = 0; call < 20; call++) {
            assertThatThrownBy(() -> rig.call(UNSAFE)).isInstanceOf(UndeclaredStatusException.class);
        }

        assertThatThrownBy(() -> rig.call(UNSAFE))
                .isInstanceOf(NoInstanceException.class)
                .hasMessageContaining(A + ": its circuit breaker for this operation is open");
        assertThat(rig.asked).hasSize(20);
    }

    @Test
    void serviceThatIsBackIsFoundInTheWindowNotWhenTheBreakersTimeIsOver() {
        rig.policy = policy().protection(onlyBreakers()).build();
        rig.ill(A, UNKNOWN).ill(B, UNKNOWN).ill(C, UNKNOWN);
        for (int call = 0; call < 60; call++) {
            assertThatThrownBy(() -> rig.call(UNSAFE)).isInstanceOf(UndeclaredStatusException.class);
        }
        rig.time.advance(seconds(9));
        assertThatThrownBy(() -> rig.call(UNSAFE)).isInstanceOf(NoInstanceException.class);
        rig.asked.clear();

        rig.time.advance(seconds(2));
        for (int call = 0; call < 3; call++) {
            assertThatThrownBy(() -> rig.call(UNSAFE)).isInstanceOf(UndeclaredStatusException.class);
        }
        assertThatThrownBy(() -> rig.call(UNSAFE)).isInstanceOf(NoInstanceException.class);
        assertThat(rig.asked).containsExactlyInAnyOrder(A, B, C);

        rig.well(A).well(B).well(C);
        rig.time.advance(seconds(11));
        calls(10, UNSAFE);
    }

    @Test
    void badOperationDoesNotTakeTheInstanceAwayFromOthers() {
        rig.policy = policy().protection(onlyBreakers()).build();
        rig.source = InstanceSource.fixed(List.of(Instance.at(A)));
        rig.ill(A, UNKNOWN);
        for (int call = 0; call < 40; call++) {
            assertThatThrownBy(() -> rig.call(UNSAFE)).isInstanceOf(CallException.class);
        }
        rig.well(A);

        assertThat(call("getReport")).isEqualTo("order");
        assertThatThrownBy(() -> rig.call(UNSAFE)).isInstanceOf(NoInstanceException.class);
    }

    @Test
    void instanceThatCannotBeReachedIsClosedForAllOperations() {
        rig.policy = policy().protection(onlyBreakers()).build();
        rig.source = InstanceSource.fixed(List.of(Instance.at(A)));
        rig.ill(A, UNSENT);
        for (int call = 0; call < 20; call++) {
            assertThatThrownBy(() -> rig.call(UNSAFE)).isInstanceOf(CallException.class);
        }

        assertThatThrownBy(() -> call("getReport"))
                .isInstanceOf(NoInstanceException.class)
                .hasMessageContaining("its circuit breaker is open");
    }

    @Test
    void callersFaultsCountForNothing() {
        rig.ill(A, ANSWERED).ill(B, ANSWERED).ill(C, ANSWERED);
        for (int call = 0; call < 200; call++) {
            assertThatThrownBy(() -> rig.call(SAFE)).isInstanceOf(UndeclaredStatusException.class);
        }

        assertThat(rig.asked).hasSize(200);
        assertThat(changes).isEmpty();
    }

    @Test
    void processThatStoodStillBlamesNobody() {
        for (int call = 0; call < 100; call++) {
            rig.steps.add((attempt, done) -> {
                rig.time.advance(seconds(6), seconds(3));
                var error = new UndeclaredStatusException(attempt.call().facts(), 500, "");
                done.failed(Failure.of(UNKNOWN, error), rig.time.nanoTime());
            });
            assertThatThrownBy(() -> rig.call(UNSAFE)).hasMessageContaining("this process stood still");
        }

        assertThat(changes).isEmpty();
    }

    @Test
    void jumpOfTheClockChangesNothing() {
        rig.well(A).well(B).well(C);
        calls(30, SAFE);
        rig.time.advance(TimeUnit.HOURS.toNanos(1));
        calls(30, SAFE);

        assertThat(changes).isEmpty();
        assertThat(Collections.frequency(rig.asked, B)).isEqualTo(20);
    }

    @Test
    void failureOfTheFirstAttemptIsToldWhenNobodyIsLeftForAnother() {
        rig.policy = policy().protection(onlyBreakers()).build();
        rig.source = InstanceSource.fixed(List.of(Instance.at(A)));
        rig.ill(A, UNKNOWN);
        for (int call = 0; call < 19; call++) {
            assertThatThrownBy(() -> rig.call(UNSAFE)).isInstanceOf(CallException.class);
        }

        // The twentieth failure opens the breaker: no second attempt can be made.
        assertThatThrownBy(() -> rig.call(SAFE)).isInstanceOf(UndeclaredStatusException.class);
        assertThat(rig.asked).hasSize(20);
    }

    @Test
    void fullInstanceIsPassedOver() {
        rig.policy = policy().inFlight(2).build();
        rig.source = InstanceSource.fixed(List.of(Instance.at(A), Instance.at(B)));
        List<Completion<String>> waiting = new ArrayList<>();
        rig.habits.put(A, (attempt, done) -> waiting.add(done));
        rig.habits.put(B, (attempt, done) -> waiting.add(done));
        for (int call = 0; call < 4; call++) {
            var unused = rig.callAsync(SAFE);
        }

        var refused = rig.callAsync(SAFE);
        assertThat(refused).isCompletedExceptionally();
        assertThatThrownBy(refused::join).hasMessageContaining("as many calls as it may get are in flight");
        waiting.remove(0).succeeded("order", rig.time.nanoTime());
        var unused = rig.callAsync(SAFE);
        assertThat(rig.asked).hasSize(5);
        waiting.forEach(done -> done.succeeded("order", rig.time.nanoTime()));
    }

    @Test
    void instanceThatIsNewBesideOthersWarmsUp() {
        var instances = new AtomicReference<>(List.of(Instance.at(A), Instance.at(B)));
        rig.source = instances::get;
        rig.well(A).well(B).well(C);
        calls(10, SAFE);
        instances.set(List.of(Instance.at(A), Instance.at(B), Instance.at(C)));
        rig.asked.clear();

        calls(90, SAFE);

        assertThat(Collections.frequency(rig.asked, C)).isBetween(1, 15);
    }

    @Test
    void weightsMayChangeWhileWhatIsKnownIsKept() {
        var instances = new AtomicReference<>(List.of(Instance.at(A), Instance.at(B), Instance.at(C)));
        rig.policy = policy().balancing(Balancing.Strategy.WEIGHTED).build();
        rig.source = instances::get;
        rig.well(A).ill(B, UNKNOWN).well(C);
        calls(100, SAFE);
        instances.set(List.of(Instance.at(A).weighing(3), Instance.at(B), Instance.at(C)));
        rig.asked.clear();

        calls(40, SAFE);

        assertThat(rig.asked).doesNotContain(B);
        assertThat(Collections.frequency(rig.asked, A)).isEqualTo(30);
    }

    private void calls(int count, OperationClass kind) {
        for (int call = 0; call < count; call++) {
            assertThat(rig.call(kind)).isEqualTo("order");
        }
    }

    private String call(String operation) {
        Outcome<String> outcome = new Outcome<>();
        CallPlan plan = CallPlan.of(operation, SAFE, rig.policy);
        rig.pipeline().send(Call.blocking(plan, rig.sender(), rig.time.nanoTime()), outcome);
        return outcome.result();
    }

    private static Protection onlyBreakers() {
        Duration longest = Duration.ofHours(1);
        return Protection.standard()
                .withoutHealthChecks()
                .with(new OutlierSettings(Integer.MAX_VALUE, 0, 20, longest, longest, longest, 0));
    }

    private static long seconds(long count) {
        return TimeUnit.SECONDS.toNanos(count);
    }
}
