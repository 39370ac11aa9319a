package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.grpc.client.ScriptedService.Answer;
import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Connections: made when they are needed, given up when they are no good, gone when their instance is. */
class LinkTest {
    private static final Policy ROUND_ROBIN = Policy.builder()
            .balancing(Balancing.Strategy.ROUND_ROBIN)
            .pauses(Duration.ofMillis(1), Duration.ofMillis(2))
            .build();

    @Test
    void everyInstanceGetsItsShare() {
        try (TestPeer one = TestPeer.serving(new ScriptedService(Answer.text("one")));
                TestPeer two = TestPeer.serving(new ScriptedService(Answer.text("two")));
                TestPeer three = TestPeer.serving(new ScriptedService(Answer.text("three")));
                GrpcCaller caller = caller(TestPeer.target(one, two, three), ROUND_ROBIN)) {
            Set<String> answers = new HashSet<>();
            for (int call = 0; call < 3; call++) {
                answers.add(ask(caller));
            }

            assertThat(answers).containsExactlyInAnyOrder("one", "two", "three");
            assertThat(caller.view().connections()).hasValue(3);
        }
    }

    @Test
    void nothingIsConnectedBeforeItIsNeeded() {
        try (TestPeer one = TestPeer.serving(new ScriptedService(Answer.well()));
                GrpcCaller caller = caller(TestPeer.target(one), ROUND_ROBIN)) {
            assertThat(caller.view().connections()).hasValue(0);
        }
    }

    @Test
    void hostsAreLookedUp() {
        try (TestPeer one = TestPeer.serving(new ScriptedService(Answer.well()));
                GrpcCaller caller = caller(Target.at("http://localhost:" + one.port()), ROUND_ROBIN)) {
            assertThat(ask(caller)).isEqualTo("well");
        }
    }

    @Test
    void whyAConnectionCouldNotBeSecuredIsSaid() {
        Policy once = Policy.builder().retries(0).build();
        try (TestPeer plain = TestPeer.serving(new ScriptedService(Answer.well()));
                GrpcCaller caller = caller(Target.at("grpcs://127.0.0.1:" + plain.port()), once)) {
            assertThatThrownBy(() -> ask(caller))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("not an SSL/TLS record");
        }
    }

    @Test
    void unknownHostIsAFailureOfWhichNothingWasSent() {
        Policy once = Policy.builder().retries(0).build();
        try (GrpcCaller caller = caller(Target.at("grpc://no-such-host.invalid:1"), once)) {
            assertThatThrownBy(() -> ask(caller))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("nothing was sent")
                    .hasMessageContaining("no-such-host.invalid");
        }
    }

    @Test
    void callThatMustNotBeRepeatedGoesElsewhereWhenNobodyListens() {
        ScriptedService service = new ScriptedService(Answer.well());
        try (TestPeer gone = TestPeer.serving(service);
                TestPeer there = TestPeer.serving(service);
                GrpcCaller caller = caller(TestPeer.target(gone, there), ROUND_ROBIN)) {
            gone.stop();
            for (int call = 0; call < 4; call++) {
                assertThat(ask(caller)).isEqualTo("well");
            }
            assertThat(service.calls()).isEqualTo(4);
        }
    }

    @Test
    void instanceThatCannotBeConnectedToIsTriedOnceInAWhileOnly() {
        AtomicInteger unsent = new AtomicInteger();
        CallListener listener = new CallListener() {
            @Override
            public void attemptFinished(Attempt<?> attempt, @Nullable Failure failure, long nanos) {
                unsent.addAndGet(failure == null ? 0 : 1);
            }
        };
        Policy patient = Policy.builder()
                .balancing(Balancing.Strategy.ROUND_ROBIN)
                .attemptTimeout(Duration.ofHours(2))
                .deadline(Duration.ofHours(4))
                .connectTimeout(Duration.ofHours(1))
                .build();
        ScriptedService service = new ScriptedService(Answer.well());
        try (TestPeer gone = TestPeer.serving(service);
                TestPeer there = TestPeer.serving(service);
                GrpcCaller caller = GrpcCaller.create(
                        TestPeer.target(gone, there),
                        GrpcSettings.builder()
                                .policy(patient)
                                .listener(listener)
                                .build())) {
            gone.stop();
            for (int call = 0; call < 20; call++) {
                assertThat(ask(caller)).isEqualTo("well");
            }
        }
        assertThat(unsent.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void serverThatAcceptsAndSaysNothingIsLeftInTime() throws IOException {
        Policy hasty = Policy.builder()
                .balancing(Balancing.Strategy.ROUND_ROBIN)
                .connectTimeout(Duration.ofMillis(50))
                .retries(0)
                .build();
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                GrpcCaller caller = caller(Target.at("grpc://127.0.0.1:" + silent.getLocalPort()), hasty)) {
            assertThatThrownBy(() -> ask(caller))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("nothing was sent")
                    .hasMessageContaining("PT0.05S");
        }
    }

    @Test
    void serverThatHasComeBackIsConnectedToAtOnce() {
        Policy once = Policy.builder().retries(0).build();
        ScriptedService service = new ScriptedService(Answer.well());
        TestPeer before = TestPeer.serving(service);
        int port = before.port();
        try (GrpcCaller caller = caller(TestPeer.target(before), once)) {
            ask(caller);
            before.stop();
            for (int call = 0; call < 3; call++) {
                assertThatThrownBy(() -> ask(caller)).isInstanceOf(TransportException.class);
            }
            try (TestPeer again = TestPeer.serving(port, service)) {
                assertThat(again.port()).isEqualTo(port);
                assertThat(ask(caller)).isEqualTo("well");
            }
        }
    }

    @Test
    void instancesComeAndGoWhileCallsAreMade() {
        try (TestPeer one = TestPeer.serving(new ScriptedService(Answer.text("one")));
                TestPeer two = TestPeer.serving(new ScriptedService(Answer.text("two")))) {
            var known = new AtomicReference<>(List.of(Instance.at(one.uri())));
            try (GrpcCaller caller = caller(Target.of("live").instances(known::get), ROUND_ROBIN)) {
                assertThat(ask(caller)).isEqualTo("one");

                known.set(List.of(Instance.at(two.uri())));

                assertThat(ask(caller)).isEqualTo("two");
                assertThat(caller.view().connections()).hasValue(1);
            }
        }
    }

    @Test
    void callUnderWayToAnInstanceThatIsTakenOutEndsWell() throws Exception {
        var responses = new java.util.concurrent.LinkedBlockingQueue<Runnable>();
        ScriptedService slow = new ScriptedService(
                (request, response) -> responses.add(() -> Answer.text("late").to(request, response)));
        try (TestPeer one = TestPeer.serving(slow);
                TestPeer two = TestPeer.serving(new ScriptedService(Answer.text("two")))) {
            var known = new AtomicReference<>(List.of(Instance.at(one.uri())));
            try (GrpcCaller caller = caller(Target.of("live").instances(known::get), ROUND_ROBIN)) {
                var late = caller.callAsync(TestMethods.UNARY, ScriptedService.request(), CallOptions.none());
                Runnable respond = responses.take();
                known.set(List.of(Instance.at(two.uri())));
                assertThat(ask(caller)).isEqualTo("two");

                respond.run();

                assertThat(ScriptedService.text(late.get())).isEqualTo("late");
            }
        }
    }

    @Test
    void instanceUnderTheSameIdAtAnotherAddressIsCalledThere() {
        try (TestPeer one = TestPeer.serving(new ScriptedService(Answer.text("one")));
                TestPeer two = TestPeer.serving(new ScriptedService(Answer.text("two")))) {
            var known = new AtomicReference<>(List.of(new Instance("a", java.net.URI.create(one.uri()), 1)));
            try (GrpcCaller caller = caller(Target.of("live").instances(known::get), ROUND_ROBIN)) {
                assertThat(ask(caller)).isEqualTo("one");
                known.set(List.of(new Instance("a", java.net.URI.create(two.uri()), 1)));
                assertThat(ask(caller)).isEqualTo("two");
            }
        }
    }

    @Test
    void addressThatIsNoneOfGrpcIsRefused() {
        assertThatThrownBy(() -> GrpcCaller.create(Target.at("ftp://a:1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GrpcCaller.create(Target.at("grpc://a:1/path")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static GrpcCaller caller(Target target, Policy policy) {
        return GrpcCaller.create(target, GrpcSettings.builder().policy(policy).build());
    }

    private static String ask(GrpcCaller caller) {
        return ScriptedService.text(caller.call(TestMethods.UNSAFE, ScriptedService.request(), CallOptions.none()));
    }
}
