package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.grpc.client.ScriptedService.Answer;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.HealthProbe.Finding;
import dev.covenant.runtime.pipeline.StateChange;
import dev.covenant.runtime.pipeline.Workers;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code grpc.health.v1} says of an instance. */
class HealthTest {
    private final Workers workers = new Workers("health-test");

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void servingIsWell() {
        HealthStatusManager health = new HealthStatusManager();

        assertThat(ask(TestPeer.serving(health.getHealthService()))).isEqualTo(Finding.WELL);
    }

    @Test
    void notServingIsUnwell() {
        HealthStatusManager health = new HealthStatusManager();
        health.setStatus("", ServingStatus.NOT_SERVING);

        assertThat(ask(TestPeer.serving(health.getHealthService()))).isEqualTo(Finding.UNWELL);
    }

    @Test
    void serverWithoutTheServiceDoesNotOfferIt() {
        assertThat(ask(TestPeer.serving(new ScriptedService(Answer.well())))).isEqualTo(Finding.NOT_OFFERED);
    }

    @Test
    void serverThatIsNotThereIsUnwell() {
        TestPeer gone = TestPeer.serving(new ScriptedService(Answer.well()));
        gone.stop();

        assertThat(ask(gone)).isEqualTo(Finding.UNWELL);
    }

    @Test
    void instanceThatSaysThatItStopsServingGetsNoMoreCalls() {
        HealthStatusManager health = new HealthStatusManager();
        CompletableFuture<StateChange> out = new CompletableFuture<>();
        CallListener listener = new CallListener() {
            @Override
            public void stateChanged(StateChange change) {
                if (change.part() == StateChange.Part.HEALTH && change.to().equals("OUT")) {
                    out.complete(change);
                }
            }
        };
        GrpcSettings settings = GrpcSettings.builder().listener(listener).build();
        try (TestPeer stopping = TestPeer.serving(health.getHealthService());
                TestPeer other = TestPeer.serving(new ScriptedService(Answer.well()));
                GrpcCaller caller = GrpcCaller.create(TestPeer.target(stopping, other), settings)) {
            var unused = caller.callAsync(TestMethods.UNARY, ScriptedService.request(), CallOptions.none());
            health.setStatus("", ServingStatus.NOT_SERVING);

            assertThat(out.orTimeout(30, TimeUnit.SECONDS).join().instance()).contains(stopping.uri());
        }
    }

    private Finding ask(TestPeer peer) {
        Target target = Target.at(peer.uri());
        LinkParts parts = new LinkParts(
                target.source(), workers, Policy.standard().timeouts().connect(), instance -> null);
        CompletableFuture<Finding> found = new CompletableFuture<>();
        try (peer;
                Lines lines = new Lines("health-test", GrpcSettings.defaults(), parts, workers)) {
            new GrpcHealthProbe(lines, parts)
                    .ask(
                            Instance.at(peer.uri()),
                            "/health",
                            Duration.ofSeconds(10).toNanos(),
                            found::complete);
            return found.orTimeout(30, TimeUnit.SECONDS).join();
        }
    }
}
