package dev.covenant.runtime.pipeline;

import static dev.covenant.runtime.OperationClass.UNSAFE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Protection;
import dev.covenant.runtime.UndeclaredStatusException;
import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.breaker.BreakerState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OperationVitalsTest {
    private static final long MILLI = 1_000_000;
    private static final List<Instance> TWO = List.of(Instance.at("http://a:1"), Instance.at("http://b:2"));

    private final Rig rig = adaptive();
    private final List<Completion<String>> waiting = new ArrayList<>();

    private static Rig adaptive() {
        Rig rig = new Rig();
        rig.policy = Rig.policy().balancing(Balancing.Strategy.ADAPTIVE).build();
        rig.source = InstanceSource.fixed(TWO);
        return rig;
    }

    private void send(String operation) {
        CallPlan plan = CallPlan.of(operation, UNSAFE, rig.policy);
        rig.pipeline().send(Call.async(plan, rig.sender(), rig.time.nanoTime()), new FutureOutcome<>());
    }

    private int asked(String id) {
        return Collections.frequency(rig.asked, id);
    }

    /** The instance takes 10 ms for an operation, and answers this. */
    private void answers(String id, String operation, FailureClass kind) {
        rig.habits.put(id, (attempt, done) -> {
            rig.time.advance(10 * MILLI);
            if (attempt.call().plan().operation().equals(operation)) {
                var error = new UndeclaredStatusException(CallFacts.local(operation), 500, "");
                done.failed(Failure.of(kind, error), rig.time.nanoTime());
            } else {
                done.succeeded("well", rig.time.nanoTime());
            }
        });
    }

    @Test
    void operationThatFailsAtEachInstanceIsAskedForAtTheOther() {
        answers("http://a:1", "one", FailureClass.UNKNOWN);
        answers("http://b:2", "other", FailureClass.UNKNOWN);
        for (int call = 0; call < 4; call++) {
            send("one");
            send("other");
        }
        rig.asked.clear();

        for (int call = 0; call < 10; call++) {
            send("one");
        }
        assertThat(asked("http://b:2")).isEqualTo(10);
        for (int call = 0; call < 10; call++) {
            send("other");
        }
        assertThat(asked("http://a:1")).isEqualTo(10);
    }

    @Test
    void instanceThatOnlyRefusesIsAskedSeldom() {
        answers("http://a:1", "one", FailureClass.ANSWERED);
        answers("http://b:2", "other", FailureClass.ANSWERED);

        for (int call = 0; call < 100; call++) {
            send("one");
        }

        assertThat(asked("http://a:1")).isLessThan(10);
    }

    /** Of two that are alike the first is asked here, once the other has had its chance. */
    @Test
    void refusalNowAndThenChangesNothing() {
        answers("http://b:2", "none", FailureClass.ANSWERED);
        for (int call = 0; call < 40; call++) {
            answers("http://a:1", call % 3 == 0 ? "one" : "none", FailureClass.ANSWERED);
            send("one");
        }

        assertThat(asked("http://a:1")).isEqualTo(39);
    }

    @Test
    void callThatMayTakeLongerIsNotSlowForIt() {
        Duration window = Duration.ofSeconds(200);
        var breaker = BreakerSettings.standard().withWindow(new BreakerSettings.Window(window, 10, 5));
        rig.policy = Policy.builder()
                .protection(new Protection(breaker, rig.policy.protection().outliers(), Optional.empty()))
                .build();
        var says = new CallPlan.Declared(Optional.of(Duration.ofSeconds(30)), Optional.empty(), Map.of());
        CallPlan plan = CallPlan.of("report", UNSAFE, rig.policy, says);
        for (int call = 0; call < 30; call++) {
            rig.does(attempt -> rig.time.advance(15_000 * MILLI), "report");
            rig.pipeline().send(Call.async(plan, rig.sender(), rig.time.nanoTime()), new FutureOutcome<>());
        }
        assertThat(rig.pipeline().instances())
                .allSatisfy(each -> assertThat(each.operations()).doesNotContainValue(BreakerState.OPEN));

        for (int call = 0; call < 30; call++) {
            rig.does(attempt -> rig.time.advance(19_000 * MILLI), "report");
            rig.pipeline().send(Call.async(plan, rig.sender(), rig.time.nanoTime()), new FutureOutcome<>());
        }
        assertThat(rig.pipeline().instances())
                .anySatisfy(each -> assertThat(each.operations()).containsValue(BreakerState.OPEN));
    }

    @Test
    void slowCallsOpenABreakerUnlessTheProcessStoodStill() {
        Duration window = Duration.ofMinutes(5);
        var breaker = BreakerSettings.standard().withWindow(new BreakerSettings.Window(window, 10, 5));
        rig.policy = Policy.builder()
                .protection(new Protection(breaker, rig.policy.protection().outliers(), Optional.empty()))
                .build();
        rig.time.standsStill = true;
        sendSlow(30);
        assertThat(rig.pipeline().instances())
                .allSatisfy(each -> assertThat(each.operations()).doesNotContainValue(BreakerState.OPEN));

        rig.time.standsStill = false;
        sendSlow(30);
        assertThat(rig.pipeline().instances())
                .anySatisfy(each -> assertThat(each.operations()).containsValue(BreakerState.OPEN));
    }

    private void sendSlow(int calls) {
        for (int call = 0; call < calls; call++) {
            rig.does(attempt -> rig.time.advance(4_000 * MILLI), "order");
            send("one");
        }
    }

    @Test
    void instanceThatGivesNoSignIsLeftAloneBeforeItsCallsRunOutOfTime() {
        answers("http://a:1", "none", FailureClass.ANSWERED);
        answers("http://b:2", "none", FailureClass.ANSWERED);
        for (int call = 0; call < 20; call++) {
            send("one");
        }
        rig.habits.put("http://a:1", (attempt, done) -> waiting.add(done));
        for (int call = 0; call < 100; call++) {
            send("one");
        }

        assertThat(waiting).hasSizeBetween(1, 2);
    }

    @Test
    void instanceAtWorkOnALongCallIsStillAskedWhenTheOtherIsBusy() {
        answers("http://a:1", "none", FailureClass.ANSWERED);
        answers("http://b:2", "none", FailureClass.ANSWERED);
        for (int call = 0; call < 20; call++) {
            send("one");
        }
        rig.habits.put("http://a:1", (attempt, done) -> waiting.add(done));
        rig.habits.put("http://b:2", (attempt, done) -> waiting.add(done));
        send("one");
        rig.asked.clear();
        // Less than an attempt may take, and a hundred times as long as calls usually take.
        rig.time.advance(1_000 * MILLI);
        for (int call = 0; call < 100; call++) {
            send("one");
        }

        assertThat(asked("http://a:1")).isGreaterThan(1);
        assertThat(asked("http://b:2")).isGreaterThan(1);
    }
}
