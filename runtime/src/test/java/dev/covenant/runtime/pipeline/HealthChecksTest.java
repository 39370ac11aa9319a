package dev.covenant.runtime.pipeline;

import static dev.covenant.runtime.OperationClass.SAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.NoInstanceException;
import dev.covenant.runtime.Protection;
import dev.covenant.runtime.pipeline.HealthProbe.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class HealthChecksTest {
    private static final String A = "http://a:1";
    private static final String B = "http://b:2";

    private final Rig rig = new Rig();
    private final List<String> checked = new ArrayList<>();
    private final Map<String, Consumer<Finding>> watched = new HashMap<>();
    private Finding finding = Finding.WELL;
    private HealthProbe probe = (instance, path, nanos, told) -> {
        checked.add(instance.id() + path);
        told.accept(instance.id().equals(A) ? finding : Finding.WELL);
    };

    HealthChecksTest() {
        var instances = List.of(Instance.at(A), Instance.at(B));
        rig.policy = Rig.policy()
                .protection(new Protection(
                        rig.policy.protection().breaker(),
                        rig.policy.protection().outliers(),
                        Protection.standard().healthChecks()))
                .build();
        rig.source = InstanceSource.fixed(instances);
        rig.probe = new HealthProbe() {
            @Override
            public void ask(Instance instance, String path, long nanos, Consumer<Finding> told) {
                probe.ask(instance, path, nanos, told);
            }

            @Override
            public Runnable watch(Instance instance, Consumer<Finding> told) {
                watched.put(instance.id(), told);
                return () -> watched.remove(instance.id());
            }
        };
        rig.well(A).well(B).call(SAFE);
    }

    @Test
    void everyInstanceIsAskedEveryHalfMinuteOrSo() {
        rounds(10);

        assertThat(checked).hasSizeBetween(18, 22).contains(A + "/health", B + "/health");
    }

    @Test
    void threeFailedChecksTakeAnInstanceOutAndOneGoodOneBringsItBack() {
        finding = Finding.UNWELL;
        rounds(2);
        rig.asked.clear();
        calls(10);
        assertThat(rig.asked).contains(A);

        rounds(1);
        rig.asked.clear();
        calls(10);
        assertThat(rig.asked).containsOnly(B);

        finding = Finding.WELL;
        rounds(1);
        rig.time.advance(TimeUnit.SECONDS.toNanos(11));
        calls(10);
        assertThat(rig.asked).contains(A);
    }

    @Test
    void instanceThatHasNoHealthPathIsNotTakenOutForIt() {
        finding = Finding.NOT_OFFERED;
        rounds(10);
        rig.asked.clear();
        calls(10);

        assertThat(rig.asked).contains(A);
    }

    @Test
    void healthPathThatVanishesIsAFailure() {
        rounds(1);
        finding = Finding.NOT_OFFERED;
        rounds(3);
        rig.asked.clear();
        calls(10);

        assertThat(rig.asked).containsOnly(B);
    }

    @Test
    void checksThatFailWhileTheProcessStoodStillSayNothing() {
        var told = new AtomicReference<Consumer<Finding>>();
        probe = (instance, path, nanos, answer) -> told.set(answer);
        for (int round = 0; round < 6; round++) {
            rounds(1);
            rig.time.advance(TimeUnit.SECONDS.toNanos(10));
            told.get().accept(Finding.UNWELL);
            rig.runTasks();
        }
        rig.asked.clear();
        calls(10);

        assertThat(rig.asked).contains(A, B);
    }

    @Test
    void allInstancesOutIsATypedErrorThatSaysSo() {
        probe = (instance, path, nanos, told) -> told.accept(Finding.UNWELL);
        rounds(3);

        assertThatThrownBy(() -> rig.call(SAFE))
                .isInstanceOf(NoInstanceException.class)
                .hasMessageContaining(A + ": it failed its health checks");
    }

    @Test
    void whatAnInstanceTellsByItselfHoldsAtOnce() {
        tells(A).accept(Finding.UNWELL);
        rig.asked.clear();
        calls(10);
        assertThat(rig.asked).containsOnly(B);

        tells(A).accept(Finding.WELL);
        rig.time.advance(TimeUnit.SECONDS.toNanos(11));
        calls(10);
        assertThat(rig.asked).contains(A);
    }

    @Test
    void closedClientWatchesNobody() {
        rig.pipeline().close();

        assertThat(watched).isEmpty();
    }

    @Test
    void closedClientAsksNobody() {
        rig.pipeline().close();
        rounds(3);

        assertThat(checked).isEmpty();
        assertThat(rig.time.pendingAlarms()).isZero();
    }

    private Consumer<Finding> tells(String id) {
        return Objects.requireNonNull(watched.get(id));
    }

    private void rounds(int count) {
        // An interval is 33 s at most: 30 s and a tenth.
        for (int second = 0; second < 33 * count + 1; second++) {
            rig.time.advance(TimeUnit.SECONDS.toNanos(1));
            rig.runTasks();
        }
    }

    private void calls(int count) {
        for (int call = 0; call < count; call++) {
            assertThat(rig.call(SAFE)).isEqualTo("order");
        }
    }
}
