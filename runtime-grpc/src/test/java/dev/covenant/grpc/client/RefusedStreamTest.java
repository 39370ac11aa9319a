package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.grpc.client.ScriptedService.Answer;
import dev.covenant.grpc.matrix.GoingAway;
import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@link WireWords} against the transport: calls that a server did not look at may be sent elsewhere, whatever they do. */
class RefusedStreamTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void callThatMustNotBeRepeatedGoesElsewhereWhenItWasRefusedUnseen(boolean byResets) throws IOException {
        Policy policy = Policy.builder()
                .balancing(Balancing.Strategy.ROUND_ROBIN)
                .pauses(Duration.ofMillis(1), Duration.ofMillis(2))
                .build();
        ScriptedService service = new ScriptedService(Answer.well());
        try (ServerSocket refusing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TestPeer well = TestPeer.serving(service)) {
            serve(refusing, byResets);
            Target target = Target.of("t").instances("grpc://127.0.0.1:" + refusing.getLocalPort(), well.uri());
            try (GrpcCaller caller = GrpcCaller.create(
                    target, GrpcSettings.builder().policy(policy).build())) {
                for (int call = 0; call < 6; call++) {
                    var response = caller.call(TestMethods.UNSAFE, ScriptedService.request(), CallOptions.none());
                    assertThat(ScriptedService.text(response)).isEqualTo("well");
                }
            }
        }
        assertThat(service.calls()).isEqualTo(6);
    }

    @Test
    void wordsThatNobodyKnowsAreNoSignThatNothingHappened() {
        assertThat(WireWords.isUnseen(io.grpc.Status.UNAVAILABLE.withDescription("Connection closed after GOAWAY")))
                .isFalse();
        assertThat(WireWords.isUnseen(io.grpc.Status.UNAVAILABLE)).isFalse();
    }

    private static void serve(ServerSocket door, boolean byResets) {
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    Socket client = door.accept();
                    Thread each = new Thread(() -> GoingAway.serve(client, byResets));
                    each.setDaemon(true);
                    each.start();
                }
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
