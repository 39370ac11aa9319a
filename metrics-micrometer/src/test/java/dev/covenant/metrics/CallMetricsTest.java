package dev.covenant.metrics;

import static dev.covenant.http.client.Orders.GET;
import static dev.covenant.http.client.Orders.ORDER_BY_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.faults.FaultServer;
import dev.covenant.http.client.ClientSettings;
import dev.covenant.http.client.Clients;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.http.client.Orders;
import dev.covenant.http.client.Orders.NotFound;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.NoInstanceException;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.StateChange;
import dev.covenant.runtime.watch.ClientMeter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.search.RequiredSearch;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class CallMetricsTest {
    private static final String ORDER = "{\"id\":\"7\",\"total\":42}";
    private static final Duration LATER = Duration.ofSeconds(1);

    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final CallListener metrics = CallMetrics.of(registry);
    private final ClientSettings settings = ClientSettings.builder()
            .policy(Clients.policy().build())
            .listener(metrics)
            .build();

    @Test
    void callsAndAttemptsAreTimedByHowTheyEnded() {
        try (FaultServer server = FaultServer.start(
                        (peer, request) -> peer.json(request.target().endsWith("7") ? 200 : 404, ORDER));
                HttpCaller caller = Clients.of(settings, server)) {
            get(caller, "7");
            get(caller, "7");
            assertThatThrownBy(() -> get(caller, "8")).isInstanceOf(NotFound.class);

            RequiredSearch calls = find(ClientMeter.CALLS).tags("target", "orders", "operation", "getOrder");
            assertThat(timer(calls.tags("outcome", "success", "error", "none")).count())
                    .isEqualTo(2);
            assertThat(timer(find(ClientMeter.CALLS).tags("outcome", "rejected", "error", "declared"))
                            .count())
                    .isEqualTo(1);
            RequiredSearch attempts =
                    find(ClientMeter.ATTEMPTS).tags("target.instance", server.uri(), "outcome", "success");
            assertThat(timer(attempts).count()).isEqualTo(2);
            assertThat(timer(attempts).totalTime(TimeUnit.NANOSECONDS)).isPositive();
        }
    }

    @Test
    void furtherAttemptsAreCountedAndToldByInstance() {
        try (FaultServer bad = FaultServer.start((peer, request) -> peer.json(503, "{}"));
                FaultServer good = FaultServer.start((peer, request) -> peer.json(200, ORDER));
                HttpCaller caller = Clients.of(settings, bad, good)) {
            get(caller, "7");

            assertThat(find(ClientMeter.RETRIES).counter().count()).isEqualTo(bad.requests());
            assertThat(timer(find(ClientMeter.CALLS).tag("outcome", "success")).count())
                    .isEqualTo(1);
            assertThat(timer(find(ClientMeter.ATTEMPTS).tags("target.instance", bad.uri(), "error", "refused"))
                            .count())
                    .isEqualTo(bad.requests())
                    .isEqualTo(1);
        }
    }

    @Test
    void successesAreZeroAndNotUnknownWhenEverythingFails() {
        try (HttpCaller caller = HttpCaller.create(Target.of("orders").instances(List.of()), settings)) {
            assertThatThrownBy(() -> get(caller, "7")).isInstanceOf(NoInstanceException.class);

            assertThat(timer(find(ClientMeter.CALLS).tag("outcome", "success")).count())
                    .isZero();
            assertThat(timer(find(ClientMeter.CALLS).tags("outcome", "failed", "error", "no_instance"))
                            .count())
                    .isEqualTo(1);
            assertThat(gauge(ClientMeter.INSTANCES)).isZero();
            assertThat(gauge(ClientMeter.ELIGIBLE_INSTANCES)).isZero();
        }
    }

    @Test
    void whatIsUnderWayIsShownAsLongAsItIs() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    asked.countDown();
                    peer.hang();
                });
                HttpCaller caller = Clients.of(settings, server)) {
            CompletableFuture<Orders.Order> future = caller.callAsync(GET, ORDER_BY_ID, "7", CallOptions.none());
            asked.await();
            clock.add(LATER);

            assertThat(gauge(ClientMeter.ACTIVE_CALLS)).isEqualTo(1);
            assertThat(gauge(ClientMeter.INSTANCE_ACTIVE_CALLS)).isEqualTo(1);

            future.cancel(true);
            assertThat(server.isDeserted()).isTrue();
            while (caller.view().inFlight() > 0) {
                Thread.onSpinWait();
            }
            clock.add(LATER);

            assertThat(gauge(ClientMeter.ACTIVE_CALLS)).isZero();
            assertThat(gauge(ClientMeter.INSTANCE_ACTIVE_CALLS)).isZero();
            assertThat(timer(find(ClientMeter.CALLS).tags("outcome", "local", "error", "interrupted"))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void instancesThatAreNotCalledAreShownToo() {
        try (FaultServer one = FaultServer.start((peer, request) -> peer.json(200, ORDER));
                FaultServer other = FaultServer.start((peer, request) -> peer.json(200, ORDER));
                HttpCaller caller = Clients.of(settings, one, other)) {
            assertThat(caller.view().instances()).hasSize(2);

            assertThat(find(ClientMeter.INSTANCE_BREAKER).gauges()).hasSize(2).allMatch(gauge -> gauge.value() == 0);
            assertThat(find(ClientMeter.INSTANCE_HEALTHY).gauges()).hasSize(2).allMatch(gauge -> gauge.value() == 1);
            assertThat(gauge(ClientMeter.INSTANCES)).isEqualTo(2);
            assertThat(gauge(ClientMeter.ELIGIBLE_INSTANCES)).isEqualTo(2);
            assertThat(gauge(ClientMeter.PANIC)).isZero();
        }
    }

    @Test
    void openBreakersAreShownOfInstancesAndOperations() {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(500, "{}"));
                HttpCaller caller = Clients.of(settings, server)) {
            for (int call = 0; call < 30; call++) {
                assertThatThrownBy(() -> get(caller, "7")).isNotNull();
            }
            clock.add(LATER);
            // Whatever is read first looks at the instances again; breakers of new operations are there from then on.
            assertThat(gauge(ClientMeter.ELIGIBLE_INSTANCES)).isNotNegative();

            assertThat(find(ClientMeter.OPERATION_BREAKER)
                            .tags("target.instance", server.uri(), "operation", "getOrder")
                            .gauge()
                            .value())
                    .isEqualTo(2);
            assertThat(find(ClientMeter.STATE_CHANGES)
                            .tags("part", "breaker", "state", "open")
                            .counter()
                            .count())
                    .isPositive();
        }
    }

    @Test
    void metersOfAnInstanceGoWithIt() {
        try (FaultServer one = FaultServer.start((peer, request) -> peer.json(200, ORDER));
                FaultServer other = FaultServer.start((peer, request) -> peer.json(200, ORDER))) {
            AtomicReference<List<Instance>> known = new AtomicReference<>(List.of(Instance.at(one.uri())));
            try (HttpCaller caller = HttpCaller.create(Target.of("orders").instances(known::get), settings)) {
                get(caller, "7");
                assertThat(metersOf(one)).isNotEmpty();
                assertThat(metersOf(other)).isEmpty();

                known.set(List.of(Instance.at(other.uri())));
                get(caller, "7");
                clock.add(LATER);
                assertThat(gauge(ClientMeter.INSTANCES)).isEqualTo(1);

                assertThat(metersOf(one)).isEmpty();
                assertThat(metersOf(other)).isNotEmpty();
                assertThat(timer(find(ClientMeter.CALLS).tag("outcome", "success"))
                                .count())
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void closedClientLeavesCountsAndNoGauge() {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, ORDER))) {
            HttpCaller caller = Clients.of(settings, server);
            get(caller, "7");
            caller.close();

            assertThat(ours()).allMatch(meter -> !(meter instanceof io.micrometer.core.instrument.Gauge));
            assertThat(timer(find(ClientMeter.CALLS).tag("outcome", "success")).count())
                    .isEqualTo(1);
        }
    }

    @Test
    void manyClientsOneAfterTheOtherLeaveNoMoreMetersThanOne() {
        int afterFirst = 0;
        for (int round = 0; round < 20; round++) {
            try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, ORDER));
                    HttpCaller caller = Clients.of(settings, server)) {
                get(caller, "7");
            }
            afterFirst = round == 0 ? registry.getMeters().size() : afterFirst;
        }

        assertThat(registry.getMeters()).hasSize(afterFirst);
    }

    @Test
    void clientsOfOneTargetCountTogetherUntilTheLastIsClosed() {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, ORDER));
                HttpCaller stays = Clients.of(settings, server)) {
            try (HttpCaller goes = Clients.of(settings, server)) {
                get(stays, "7");
                get(goes, "7");
            }

            assertThat(timer(find(ClientMeter.CALLS).tag("outcome", "success")).count())
                    .isEqualTo(2);
            assertThat(gauge(ClientMeter.INSTANCES)).isEqualTo(1);
            assertThat(find(ClientMeter.INSTANCE_BREAKER).gauges()).hasSize(1);
        }
    }

    @Test
    void stateChangesAreCountedByWhatTheyLeadTo() {
        var change =
                new StateChange("orders", Optional.empty(), Optional.empty(), StateChange.Part.PANIC, "CALM", "PANIC");
        metrics.stateChanged(change);
        metrics.stateChanged(change);

        assertThat(find(ClientMeter.STATE_CHANGES)
                        .tags("target", "orders", "part", "panic", "state", "panic")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    private static Orders.Order get(HttpCaller caller, String id) {
        return caller.call(GET, ORDER_BY_ID, id, CallOptions.none());
    }

    private RequiredSearch find(ClientMeter meter) {
        return registry.get(meter.meterName());
    }

    private static Timer timer(RequiredSearch search) {
        return search.timer();
    }

    private double gauge(ClientMeter meter) {
        return find(meter).gauge().value();
    }

    private List<Meter> metersOf(FaultServer instance) {
        return ours().stream()
                .filter(meter -> instance.uri().equals(meter.getId().getTag("target.instance")))
                .toList();
    }

    /** Without those that a simple registry makes of a timer's histogram. */
    private List<Meter> ours() {
        return registry.getMeters().stream()
                .filter(meter -> !meter.getId().getName().endsWith(".histogram"))
                .toList();
    }
}
