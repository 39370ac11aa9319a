package dev.covenant.metrics;

import static dev.covenant.http.client.Orders.GET;
import static dev.covenant.http.client.Orders.ORDER_BY_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.faults.FaultServer;
import dev.covenant.http.client.ClientSettings;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.watch.ClientMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class GlobalMetricsTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void join() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void leave() {
        Metrics.removeRegistry(registry);
    }

    @Test
    void clientThatWasToldNothingIsMeasured() {
        call("told-nothing", ClientSettings.defaults());

        assertThat(registry.get(ClientMeter.CALLS.meterName())
                        .tags("target", "told-nothing", "outcome", "success")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void clientThatIsNotToBeWatchedIsNot() {
        call("not-watched", ClientSettings.builder().listener(CallListener.NONE).build());

        assertThat(registry.find(ClientMeter.CALLS.meterName())
                        .tags("target", "not-watched")
                        .timer())
                .isNull();
    }

    private static void call(String target, ClientSettings settings) {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, "{\"id\":\"7\",\"total\":42}"));
                HttpCaller caller = HttpCaller.create(Target.of(target).instances(server.uri()), settings)) {
            caller.call(GET, ORDER_BY_ID, "7", CallOptions.none());
        }
    }
}
