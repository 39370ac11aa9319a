package dev.covenant.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.breaker.BreakerState;
import dev.covenant.runtime.health.Standing;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.ClientView;
import dev.covenant.runtime.pipeline.InstanceView;
import dev.covenant.runtime.watch.ClientMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What gauges tell of the instances that one or several clients of a target see. */
final class SeveralClientsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CallListener metrics = CallMetrics.of(registry);

    @Test
    void connectionsAreAddedUpOfClientsThatTellThem() {
        ClientView silent = view(OptionalInt.empty());
        ClientView one = view(OptionalInt.of(3));
        ClientView other = view(OptionalInt.of(4));
        metrics.opened(silent);
        assertThat(registry.find(ClientMeter.CONNECTIONS.meterName()).gauge()).isNull();

        metrics.opened(one);
        metrics.opened(other);
        assertThat(gauge(ClientMeter.CONNECTIONS)).isEqualTo(7);

        metrics.closed(one);
        assertThat(gauge(ClientMeter.CONNECTIONS)).isEqualTo(4);
    }

    @Test
    void ofStatesTheWorstIsTold() {
        metrics.opened(view(OptionalInt.empty(), instance(Standing.WELL, BreakerState.HALF_OPEN, 2)));
        metrics.opened(view(OptionalInt.empty(), instance(Standing.OUT, BreakerState.CLOSED, 3)));

        assertThat(gauge(ClientMeter.INSTANCE_EJECTION)).isEqualTo(2);
        assertThat(gauge(ClientMeter.INSTANCE_BREAKER)).isEqualTo(1);
        assertThat(gauge(ClientMeter.INSTANCE_ACTIVE_CALLS)).isEqualTo(5);
        assertThat(gauge(ClientMeter.INSTANCE_LATENCY)).isEqualTo(0.25);
        assertThat(gauge(ClientMeter.PANIC)).isEqualTo(1);
    }

    /** In panic ejections are ignored; open breakers and failed health checks are not. */
    @Test
    void ejectedInstancesMayBeAskedInPanicOnly() {
        InstanceView well = instance("a", Standing.WELL, BreakerState.CLOSED, 0);
        InstanceView out = instance("b", Standing.OUT, BreakerState.CLOSED, 0);
        InstanceView alsoOut = instance("c", Standing.OUT, BreakerState.OPEN, 0);
        metrics.opened(view(OptionalInt.empty(), well, out));
        assertThat(gauge(ClientMeter.PANIC)).isZero();
        assertThat(gauge(ClientMeter.ELIGIBLE_INSTANCES)).isEqualTo(1);

        CallListener others = CallMetrics.of(registry);
        registry.clear();
        others.opened(view(OptionalInt.empty(), well, out, alsoOut));
        assertThat(gauge(ClientMeter.PANIC)).isEqualTo(1);
        assertThat(gauge(ClientMeter.ELIGIBLE_INSTANCES)).isEqualTo(2);
    }

    private static InstanceView instance(Standing standing, BreakerState breaker, int inFlight) {
        return instance("a", standing, breaker, inFlight);
    }

    private static InstanceView instance(String host, Standing standing, BreakerState breaker, int inFlight) {
        Instance instance = Instance.at("http://" + host + ":1");
        return new InstanceView(instance, inFlight, true, standing, breaker, Map.of(), Duration.ofMillis(250), 1);
    }

    private static ClientView view(OptionalInt connections, InstanceView... instances) {
        return new ClientView() {
            @Override
            public String target() {
                return "orders";
            }

            @Override
            public int inFlight() {
                return 0;
            }

            @Override
            public List<InstanceView> instances() {
                return List.of(instances);
            }

            @Override
            public OptionalInt connections() {
                return connections;
            }
        };
    }

    private double gauge(ClientMeter meter) {
        return registry.get(meter.meterName()).gauge().value();
    }
}
