package dev.covenant.runtime.pipeline;

import static dev.covenant.runtime.FailureClass.UNSENT;
import static dev.covenant.runtime.OperationClass.SAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.NoInstanceException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class BalancingTest {
    private final Rig rig = new Rig();

    @Test
    void instancesTakeTurns() {
        for (int call = 0; call < 6; call++) {
            rig.answers("order").call(SAFE);
        }

        assertThat(rig.asked)
                .containsExactly("http://a:1", "http://b:2", "http://c:3", "http://a:1", "http://b:2", "http://c:3");
    }

    @Test
    void policySaysTheStrategy() {
        rig.policy = Rig.policy().balancing(Balancing.Strategy.WEIGHTED).build();
        rig.source = InstanceSource.fixed(List.of(
                Instance.at("http://a:1").weighing(2), Instance.at("http://b:2").weighing(1)));
        for (int call = 0; call < 6; call++) {
            rig.answers("order").call(SAFE);
        }

        assertThat(Collections.frequency(rig.asked, "http://a:1")).isEqualTo(4);
    }

    @Test
    void repeatedAttemptGoesToAnInstanceNotYetTried() {
        rig.chance = bound -> 0;
        for (int call = 0; call < 30; call++) {
            rig.fails(UNSENT).fails(UNSENT).answers("order").call(SAFE);
            List<String> attempts = rig.asked.subList(rig.asked.size() - 3, rig.asked.size());
            assertThat(attempts).doesNotHaveDuplicates();
            rig.time.advance(2_000_000_000L);
        }
    }

    @Test
    void onlyInstanceIsTriedAgain() {
        rig.source = InstanceSource.fixed(List.of(Instance.at("http://a:1")));
        rig.fails(UNSENT).answers("order");

        assertThat(rig.call(SAFE)).isEqualTo("order");
        assertThat(rig.asked).containsExactly("http://a:1", "http://a:1");
    }

    @Test
    void instanceThatIsKnownToBeUnreachableIsAskedWhenThereIsNoOther() {
        Set<String> unreachable = new HashSet<>(Set.of("http://a:1", "http://b:2"));
        rig.probe = new HealthProbe() {
            @Override
            public void ask(Instance instance, String path, long nanos, Consumer<Finding> told) {
                told.accept(Finding.WELL);
            }

            @Override
            public boolean isUnreachable(Instance instance) {
                return unreachable.contains(instance.id());
            }
        };
        for (int call = 0; call < 6; call++) {
            rig.answers("order").call(SAFE);
        }
        assertThat(rig.asked).containsOnly("http://c:3");

        rig.asked.clear();
        rig.fails(UNSENT).answers("order").call(SAFE);
        assertThat(rig.asked).as("one that was tried is better").containsExactly("http://c:3", "http://c:3");

        rig.asked.clear();
        unreachable.add("http://c:3");
        for (int call = 0; call < 6; call++) {
            rig.answers("order").call(SAFE);
        }
        assertThat(rig.asked).contains("http://a:1", "http://b:2", "http://c:3");
    }

    @Test
    void withoutInstancesTheCallFailsAtOnce() {
        rig.source = InstanceSource.fixed(List.of());

        assertThatThrownBy(() -> rig.call(SAFE))
                .isInstanceOf(NoInstanceException.class)
                .hasMessageStartingWith("getOrder: no instance may be asked");
        assertThat(rig.time.waits()).isEmpty();
    }

    @Test
    void changedListHoldsFromTheNextAttempt() {
        var instances = new AtomicReference<>(List.of(Instance.at("http://a:1")));
        rig.source = instances::get;
        rig.answers("order").call(SAFE);

        instances.set(List.of(Instance.at("http://d:4")));
        rig.answers("order").call(SAFE);

        assertThat(rig.asked).containsExactly("http://a:1", "http://d:4");
    }

    @Test
    void sourceThatThrowsFailsTheCallAndLeavesNothingBehind() {
        rig.source = () -> {
            throw new IllegalStateException("registry is down");
        };

        assertThatThrownBy(() -> rig.call(SAFE)).hasMessage("registry is down");
        assertThat(rig.pipeline().inFlight()).isZero();
    }
}
