package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.grpc.client.ScriptedService.Answer;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.Chance;
import dev.covenant.runtime.pipeline.HealthProbe.Finding;
import dev.covenant.runtime.pipeline.StateChange;
import dev.covenant.runtime.pipeline.SystemTime;
import dev.covenant.runtime.pipeline.Workers;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code grpc.health.v1} says of an instance. */
class HealthTest {
    private final Workers workers = new Workers("health-test");
    private final SystemTime time = SystemTime.named("health-test-time");

    @AfterEach
    void stop() {
        workers.close();
        time.close();
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
    void instanceThatSaysThatItStopsServingGetsNoMoreCallsUntilItSaysThatItServesAgain() {
        HealthStatusManager health = new HealthStatusManager();
        HealthChanges changes = new HealthChanges();
        try (TestPeer stopping = TestPeer.serving(health.getHealthService());
                TestPeer other = TestPeer.serving(new ScriptedService(Answer.well()));
                GrpcCaller caller = GrpcCaller.create(TestPeer.target(stopping, other), changes.settings())) {
            var unused = caller.callAsync(TestMethods.UNARY, ScriptedService.request(), CallOptions.none());
            health.setStatus("", ServingStatus.NOT_SERVING);
            assertThat(changes.next()).contains("from=WELL to=OUT").contains(stopping.uri());

            health.setStatus("", ServingStatus.SERVING);

            assertThat(changes.next()).contains("from=OUT to=WELL").contains(stopping.uri());
        }
    }

    @Test
    void instanceThatWasRestartedIsBackWhenItSaysSo() {
        HealthStatusManager health = new HealthStatusManager();
        HealthChanges changes = new HealthChanges();
        TestPeer before = TestPeer.serving(health.getHealthService());
        try (GrpcCaller caller = GrpcCaller.create(TestPeer.target(before), changes.settings())) {
            var unused = caller.callAsync(TestMethods.UNARY, ScriptedService.request(), CallOptions.none());
            health.setStatus("", ServingStatus.NOT_SERVING);
            assertThat(changes.next()).contains("from=WELL to=OUT");
            before.stop();

            try (TestPeer again = TestPeer.serving(before.port(), new HealthStatusManager().getHealthService())) {
                assertThat(changes.next()).contains("from=OUT to=WELL").contains(again.uri());
            }
        }
    }

    /** What a client has learned, one after the other. */
    private static final class HealthChanges implements CallListener {
        private final BlockingQueue<StateChange> changes = new LinkedBlockingQueue<>();

        @Override
        public void stateChanged(StateChange change) {
            if (change.part() == StateChange.Part.HEALTH) {
                changes.add(change);
            }
        }

        GrpcSettings settings() {
            return GrpcSettings.builder().listener(this).build();
        }

        String next() {
            try {
                return String.valueOf(changes.poll(30, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Finding ask(TestPeer peer) {
        Target target = Target.at(peer.uri());
        LinkParts parts = new LinkParts(
                target.source(), workers, Policy.standard().timeouts().connect(), instance -> null);
        CompletableFuture<Finding> found = new CompletableFuture<>();
        try (peer;
                Lines lines = new Lines("health-test", GrpcSettings.defaults(), parts, workers)) {
            new GrpcHealthProbe(new ProbeParts(lines, parts, time, Chance.ofMachine()))
                    .ask(
                            Instance.at(peer.uri()),
                            "/health",
                            Duration.ofSeconds(10).toNanos(),
                            found::complete);
            return found.orTimeout(30, TimeUnit.SECONDS).join();
        }
    }
}
